import { writeSync } from 'node:fs'
import { applyImport } from '../../../src/members/import/apply-import.ts'
import { compareImport } from '../../../src/members/import/compare-import.ts'
import { readUpload } from '../../../src/members/import/read-upload.ts'
import { sourceOfBytes } from '../../../src/members/import/file/table.ts'
import { plainWorld } from '../../support/plain-world.ts'

/** Run as a process of its own: brings one list after the other in, each acknowledged on a line, until it is killed. */
const [file = '', people = '0'] = process.argv.slice(2)
const { database, facts } = plainWorld(file)
const world = { database, facts }
const letters = 'bcdfghjklmnpqrstvwz'

// Invented syllables: of two lists nobody is like anybody else.
function word(): string {
  const syllable = () =>
    `${letters[Math.floor(Math.random() * letters.length)] ?? 'b'}${'aeiou'[Math.floor(Math.random() * 5)] ?? 'a'}`
  return `V${Array.from({ length: 6 }, syllable).join('')}`
}

function listOf(count: number): Buffer {
  const lines = Array.from({ length: count }, () => `${word()};${word()};31000;Toulouse`)
  return Buffer.from(['Nom;Prénom;Code postal;Ville', ...lines].join('\n'))
}

async function bringIn(): Promise<void> {
  const deed = { by: 'operator', at: new Date() }
  const read = await readUpload(
    world,
    { source: sourceOfBytes('list.csv', listOf(Number(people))), country: 'FR' },
    deed,
  )
  if (!read.ok) throw new Error(read.reason)
  const compared = await compareImport(world, read.value, new Date())
  if (!compared.ok) throw new Error(compared.reason)
  const run = { uid: read.value.uid, version: compared.value.version }
  const applied = applyImport(world, run, { by: 'operator', at: new Date() })
  if (!applied.ok) throw new Error(applied.reason)
  // Written before anything else can happen: whoever reads the line may kill this process.
  writeSync(1, `${run.uid}\n`)
}

writeSync(1, 'ready\n')
for (;;) await bringIn()
