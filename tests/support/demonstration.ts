import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeStoryDemonstration } from '../../src/portal/demo/story.ts'

/** The instant at which the demonstration of the tests was made. */
const madeAt = new Date('2026-11-21T09:00:00Z')

let made: Buffer | undefined

/** Writes the database of the demonstration society to a file. It is made once a process: the towns of the world take seconds. */
export function copyDemonstration(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  if (made === undefined) {
    makeStoryDemonstration(file, madeAt)
    made = readFileSync(file)
  } else writeFileSync(file, made, { mode: 0o600 })
}
