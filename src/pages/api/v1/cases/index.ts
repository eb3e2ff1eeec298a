import { answers } from '../../../../management/answer.ts'
import { cases } from '../../../../management/cases/endpoints.ts'

export const ALL = answers(cases.list, cases.open)
