import { ActionError, type ActionAPIContext } from 'astro:actions'
import { z } from 'zod'
import { changeCourse } from '../courses/change-course.ts'
import { createCourse, duplicateCourse } from '../courses/create-course.ts'
import { readDraft } from '../courses/form/draft.ts'
import { readMarks } from '../courses/form/read-marks.ts'
import { readContent } from '../courses/form/read-content.ts'
import { endRegistration, leaveCourse } from '../courses/leave-course.ts'
import { markAttendance } from '../courses/mark-attendance.ts'
import { cancelCourse, publishCourse } from '../courses/publish-course.ts'
import { registerForCourse } from '../courses/register-for-course.ts'
import { deedOf } from './deed.ts'
import { guarded } from './guarded.ts'
import { refusal, taken } from './refusal.ts'

type Locals = ActionAPIContext['locals']

const whole = z.instanceof(FormData)
const one = z.object({ course: z.uuid() })
const version = z.coerce.number().int().min(1).max(1_000_000)
const read = z.object({ course: z.uuid(), version })
const registration = z.object({ registration: z.uuid() })

/** What members and staff do with courses. */
export const courses = {
  register: guarded('courses.register', {
    input: z.object({ slug: z.string().max(120) }),
    handler: ({ slug }, { locals }) =>
      taken(registerForCourse(locals.services, personIn(locals), slug, locals.services.clock())),
  }),
  leave: guarded('courses.leave', {
    input: registration,
    handler: (form, { locals }) =>
      taken(leaveCourse(locals.services, form.registration, personIn(locals), locals.services.clock())),
  }),
  create: guarded('courses.create', {
    input: whole,
    handler: (form, { locals }) => {
      const content = contentIn(form, locals)
      return content.ok
        ? { ok: true as const, ...createCourse(locals.services.database, content.content, deedOf(locals)) }
        : content
    },
  }),
  change: guarded('courses.change', {
    input: whole,
    handler: (form, { locals }) => {
      const content = contentIn(form, locals)
      if (!content.ok) return content
      const target = read.safeParse({ course: form.get('course'), version: form.get('version') })
      if (!target.success) throw refusal('unknown-course')
      const { course: uid, version } = target.data
      taken(changeCourse(locals.services, { uid, version }, content.content, deedOf(locals)))
      return { ok: true as const, uid }
    },
  }),
  publish: guarded('courses.publish', {
    input: read,
    handler: ({ course: uid, version }, { locals }) =>
      taken(publishCourse(locals.services.database, { uid, version }, deedOf(locals))),
  }),
  cancel: guarded('courses.cancel', {
    input: read,
    handler: ({ course: uid, version }, { locals }) =>
      taken(cancelCourse(locals.services, { uid, version }, deedOf(locals))),
  }),
  duplicate: guarded('courses.duplicate', {
    input: one,
    handler: ({ course }, { locals }) =>
      taken(duplicateCourse(locals.services.database, course, deedOf(locals))),
  }),
  endRegistration: guarded('courses.endRegistration', {
    input: registration,
    handler: (form, { locals }) => taken(endRegistration(locals.services, form.registration, deedOf(locals))),
  }),
  attend: guarded('courses.attend', {
    input: whole,
    handler: (form, { locals }) => {
      const marks = readMarks(form)
      if (!marks) throw refusal('unknown-course')
      return taken(markAttendance(locals.services.database, marks, deedOf(locals)))
    },
  }),
}

function contentIn(form: FormData, { services: { database, facts } }: Locals) {
  return readContent(database, readDraft(form, false), [...facts.languages.keys()])
}

/** The table lets nobody through who is not signed in; without a person there is a hole in it. */
function personIn({ actor }: Locals): { accountId: number; uid: string } {
  if (actor === null) throw new ActionError({ code: 'UNAUTHORIZED' })
  return actor
}
