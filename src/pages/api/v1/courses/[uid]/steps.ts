import { answers } from '../../../../../management/answer.ts'
import { courses } from '../../../../../management/courses/endpoints.ts'

export const ALL = answers(courses.takeStep)
