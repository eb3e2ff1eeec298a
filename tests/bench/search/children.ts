import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { z } from 'zod'

/** What is measured, on which data. */
export interface Job {
  way: string
  doctors: number
  seed: number
  folder: string
}

/** Measures in a process of its own and returns what it tells, in the given shape; null when it dies, and says so. */
export async function measureInChild<Shape>(job: Job, shape: z.ZodType<Shape>): Promise<Shape | null> {
  const { way, doctors, seed, folder } = job
  const child = fork(join(import.meta.dirname, 'worker.ts'), [way, String(doctors), String(seed), folder], {
    execArgv: ['--expose-gc', '--max-old-space-size=6000'],
  })
  const end = once(child, 'exit')
  const told = await Promise.race([once(child, 'message'), end.then(() => null)])
  await end
  if (told) return shape.parse(told[0])
  process.stderr.write(`bench: ${way} with ${doctors} doctors ended without figures\n`)
  return null
}
