import { answers } from '../../../../management/answer.ts'
import { credentials } from '../../../../management/credentials/endpoints.ts'

export const ALL = answers(credentials.list)
