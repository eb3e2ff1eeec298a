import { writeSync } from 'node:fs'
import { suspendPractitioner } from '../../src/directory/suspend-practitioner.ts'
import { openDatabase } from '../../src/kernel/database.ts'

/** Run as a process of its own: suspends one doctor after the other and acknowledges each on a line, until it is killed. */
const [file = '', at = '', ...slugs] = process.argv.slice(2)
const database = openDatabase(file)
for (const slug of slugs) {
  const done = suspendPractitioner(database, { slug, reason: 'test', by: 'staff-anatole', at: new Date(at) })
  // Written before anything else can happen: whoever reads the line may kill this process.
  if (done.ok) writeSync(1, `${slug}\n`)
}
setInterval(() => undefined, 60_000)
