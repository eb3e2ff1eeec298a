import { readdirSync } from 'node:fs'
import { pragmas, type Database } from '../../kernel/database.ts'
import { schemaFiles } from '../../kernel/migrate.ts'
import { checkDatabase } from '../backup/check-database.ts'
import { must, type Finding } from './finding.ts'

/** Everything that is asserted when a database is opened, read back, and the file itself. */
export function lookAtDatabase(database: Database): Finding[] {
  const { sqlite } = database
  const version = String(sqlite.prepare('SELECT sqlite_version()').pluck().get())
  const faults = checkDatabase(database)
  return [
    // An older one is refused when the database is opened.
    must('sqlite', true, version),
    ...pragmas.map(([name, , expected]) => {
      const found = sqlite.pragma(name, { simple: true })
      return must(`pragma ${name}`, found === expected, String(found))
    }),
    migrationsFinding(database),
    must(
      'integrity',
      faults.length === 0,
      faults.length === 0 ? 'whole, every key points at a row' : faults.join('; '),
    ),
  ]
}

function migrationsFinding({ sqlite }: Database): Finding {
  const done = sqlite.prepare('SELECT count(*) FROM migration').pluck().get()
  const known = readdirSync(schemaFiles.migrations).filter((name) => name.endsWith('.sql')).length
  return must('migrations', done === known, `${String(done)} of ${known}`)
}
