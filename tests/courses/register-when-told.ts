import { z } from 'zod'
import { registerForCourse } from '../../src/courses/register-for-course.ts'
import { plainWorld } from '../support/plain-world.ts'

/** Run as a process of its own: one doctor, who registers for the course they are told and answers what came of it. */
const order = z.object({ accountId: z.number(), uid: z.string(), slug: z.string(), at: z.iso.datetime() })

const world = plainWorld(process.argv[2] ?? '')

process.on('message', (message) => {
  const { slug, at, ...person } = order.parse(message)
  const done = registerForCourse(world, person, slug, new Date(at))
  process.send?.(done.ok ? (done.value.place ?? 'seat') : done.reason)
})
process.send?.('ready')
