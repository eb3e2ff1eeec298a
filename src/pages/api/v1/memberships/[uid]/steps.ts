import { answers } from '../../../../../management/answer.ts'
import { memberships } from '../../../../../management/memberships/endpoints.ts'

export const ALL = answers(memberships.step)
