import { answers } from '../../../../../management/answer.ts'
import { awards } from '../../../../../management/awards/endpoints.ts'

export const ALL = answers(awards.revoke)
