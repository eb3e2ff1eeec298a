import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyImport, type Applied } from '../../../src/members/import/apply-import.ts'
import { compareImport } from '../../../src/members/import/compare-import.ts'
import type { ImportWorld, ReadRun } from '../../../src/members/import/import-world.ts'
import { readImport, readImportLines } from '../../../src/members/import/read-imports.ts'
import { lineSource } from '../../../src/members/import/people/person-lines.ts'
import { readUpload } from '../../../src/members/import/read-upload.ts'
import { sourceOfBytes } from '../../../src/members/import/file/table.ts'
import { loadGazetteer } from '../../../src/search/gazetteer/load-gazetteer.ts'
import { connect, facts, now, testDatabase, testFolder } from '../../support/context.ts'
import { encode } from './encode.ts'

export const clerk = { by: 'account:clerk', at: now }

let template: Buffer | undefined

/** A society with nobody in it that knows the towns of the world; they are loaded once a process. */
export function importWorld(): ImportWorld {
  const file = join(testFolder(), 'portal.db')
  writeFileSync(file, (template ??= withTowns()))
  return { database: connect(file), facts }
}

function withTowns(): Buffer {
  const database = testDatabase()
  loadGazetteer(database)
  return database.sqlite.serialize()
}

/** Reads a list of this content; throws when it is refused. */
export async function upload(
  world: ImportWorld,
  content: string | Uint8Array,
  { name = 'list.csv', country = 'FR' } = {},
): Promise<ReadRun> {
  const bytes = typeof content === 'string' ? encode(content, 'utf-8') : content
  const read = await readUpload(world, { source: sourceOfBytes(name, bytes), country }, clerk)
  if (!read.ok) throw new Error(read.reason)
  return { uid: read.value.uid, version: read.value.version }
}

/** Compares a run that was read; returns it in its new version. */
export async function compare(world: ImportWorld, run: ReadRun): Promise<ReadRun> {
  const compared = await compareImport(world, run, now)
  if (!compared.ok) throw new Error(compared.reason)
  return { ...run, version: compared.value.version }
}

/** Reads and compares a list. */
export async function dryRun(world: ImportWorld, content: string | Uint8Array, of = {}): Promise<ReadRun> {
  return compare(world, await upload(world, content, of))
}

/** Reads, compares and applies a list; throws when one of the steps is refused. */
export async function bringIn(
  world: ImportWorld,
  content: string | Uint8Array,
  of = {},
): Promise<{ run: ReadRun; applied: Applied }> {
  const run = await dryRun(world, content, of)
  const applied = applyImport(world, run, clerk)
  if (!applied.ok) throw new Error(applied.reason)
  return { run: { ...run, version: run.version + 1 }, applied: applied.value }
}

/** A run as it stands, with its lines and what each of them says of a person. */
export function shown(world: ImportWorld, { uid }: ReadRun) {
  const run = readImport(world.database, uid)
  if (!run) throw new Error('there is no such import')
  const source = lineSource(world, run)
  const lines = readImportLines(world.database, run.id).map((line) => ({
    ...line,
    draft: source.line(JSON.stringify(line.cells)).draft,
  }))
  return { ...run, lines }
}
