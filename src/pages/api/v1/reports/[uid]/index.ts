import { answers } from '../../../../../management/answer.ts'
import { reports } from '../../../../../management/reports/endpoints.ts'

export const ALL = answers(reports.read)
