import { answers } from '../../../../management/answer.ts'
import { practitioners } from '../../../../management/practitioners/endpoints.ts'

export const ALL = answers(practitioners.list, practitioners.create)
