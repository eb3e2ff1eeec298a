import { z } from 'zod'
import { levels, presences } from '../../courses/tables.ts'
import { asAction, asPage, bare, byUid, endpoint, type Caller, type Outcome } from '../endpoint.ts'
import { listAnswer, listQuery } from '../paging.ts'
import type { Problem } from '../problem.ts'
import { answerOf, onVersion } from '../version.ts'
import { listParticipants } from './participants.ts'
import { listCourses, standingCourse } from './read.ts'
import { courseContent, courseSchema, participant, type CourseItem } from './schemas.ts'
import { change, create, step } from './write.ts'

const filters = {
  state: z.enum(['upcoming', 'draft', 'past']).optional(),
  level: z.enum(levels).optional(),
  language: z.string().max(60).optional(),
}

const list = endpoint({
  ...bare,
  id: 'listCourses',
  method: 'GET',
  path: '/courses',
  summary: 'List courses',
  scope: 'courses:read',
  row: asPage('courses'),
  query: listQuery(filters, ['starts', 'created']),
  answer: listAnswer(courseSchema),
  work: (call) => {
    const { sort, limit, cursor, ...chosen } = call.query
    return listCourses(call, { sort, limit, cursor, filters: chosen })
  },
})

const read = endpoint({
  ...bare,
  id: 'readCourse',
  method: 'GET',
  path: '/courses/{uid}',
  summary: 'Read one course',
  scope: 'courses:read',
  row: asPage('courses/[uid]'),
  params: byUid,
  answer: courseSchema,
  work: (call) => answerOf(standingCourse(call, call.params.uid)),
})

const make = endpoint({
  ...bare,
  id: 'createCourse',
  method: 'POST',
  path: '/courses',
  summary: 'Make a course',
  description: 'Nobody sees it before it is published.',
  scope: 'courses:write',
  row: asAction('courses.create'),
  body: courseContent,
  answer: courseSchema,
  status: 201,
  work: (call) => {
    const made = create(call, call.body)
    return made.ok ? answerOf(standingCourse(call, made.uid), `/api/v1/courses/${made.uid}`) : made
  },
})

const put = endpoint({
  ...bare,
  id: 'changeCourse',
  method: 'PATCH',
  path: '/courses/{uid}',
  summary: 'Change a course',
  description:
    'The whole content takes the place of the old one. Whoever is registered is told of other dates or places.',
  scope: 'courses:write',
  row: asAction('courses.change'),
  params: byUid,
  body: courseContent,
  answer: courseSchema,
  isVersioned: true,
  work: onVersion(
    (call) => standingCourse(call, call.params.uid),
    (call, { version }) => shown(call, change(call, { uid: call.params.uid, version }, call.body)),
  ),
})

const takeStep = endpoint({
  ...bare,
  id: 'takeStepOfCourse',
  method: 'POST',
  path: '/courses/{uid}/steps',
  summary: 'Publish or cancel a course',
  scope: 'courses:write',
  row: asAction('courses.publish'),
  needs: ({ act }) => ({ scope: 'courses:write', row: asAction(`courses.${act}`) }),
  params: byUid,
  body: z.strictObject({ act: z.enum(['publish', 'cancel']) }).meta({ id: 'NewCourseStep' }),
  answer: courseSchema,
  isVersioned: true,
  work: onVersion(
    (call) => standingCourse(call, call.params.uid),
    (call, { version }) => shown(call, step(call, { uid: call.params.uid, version }, call.body.act)),
  ),
})

const people = endpoint({
  ...bare,
  id: 'listParticipants',
  method: 'GET',
  path: '/courses/{uid}/participants',
  summary: 'List who has a seat, and who waits for one',
  scope: 'courses:read',
  row: asPage('courses/[uid]/participants.csv'),
  params: byUid,
  query: listQuery({ seat: z.enum(['yes', 'no']).optional(), presence: z.enum(presences).optional() }, [
    'seat',
    'registered',
  ]),
  answer: listAnswer(participant),
  work: (call) => {
    const { sort, limit, cursor, ...chosen } = call.query
    return listParticipants(call, call.params.uid, { sort, limit, cursor, filters: chosen })
  },
})

function shown(caller: Caller, done: { ok: true; uid: string } | Problem): Outcome<CourseItem> {
  return done.ok ? answerOf(standingCourse(caller, done.uid)) : done
}

export const courses = { list, read, make, put, takeStep, people }
