import { answers } from '../../../../../management/answer.ts'
import { imports } from '../../../../../management/imports/endpoints.ts'

export const ALL = answers(imports.lines)
