import { z } from 'zod'
import type { Marks } from '../mark-attendance.ts'
import { presences } from '../tables.ts'

const uid = z.uuid()
const presence = z.enum(presences)
const prefix = 'presence-'

/** The list of participants as it was posted; undefined when it is not one of ours. */
export function readMarks(form: FormData): Marks | undefined {
  const course = uid.safeParse(form.get('course'))
  const seen = form.get('seen')
  if (!course.success || typeof seen !== 'string') return undefined
  const marks = [...form].flatMap(([name, value]) => {
    const mark = presence.safeParse(value)
    return name.startsWith(prefix) && mark.success ? [[name.slice(prefix.length), mark.data] as const] : []
  })
  return {
    courseUid: course.data,
    seen,
    presence: new Map(marks),
    othersAttended: form.get('intent') === 'mark-all',
  }
}
