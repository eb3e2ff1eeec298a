import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { practitioner } from '../../directory/tables.ts'
import type { Database } from '../../kernel/database.ts'
import {
  readImport,
  readImportLines,
  type ImportLine,
  type LineFilter,
} from '../../members/import/read-imports.ts'
import { importRow as lines, type importFormats } from '../../members/import/tables.ts'
import type { Caller } from '../endpoint.ts'
import type { ListOf } from '../paging.ts'
import { problem, type Problem } from '../problem.ts'
import type { Standing } from '../version.ts'
import type { ImportDetails, ImportLineItem, ImportRow } from './schemas.ts'

const uidRow = z.object({ uid: z.string() })

/** The files that were brought in, by their numbers; one that is still being read is not among them. */
export const importUids: ListOf<string> = {
  id: 'imports',
  columns: 'one.uid',
  from: 'FROM import_run AS one WHERE one.row_count > 0',
  rowid: 'one.id',
  orders: { read: 'one.read_at' },
  filters: {
    state: `@state = CASE WHEN one.undone_at IS NOT NULL THEN 'undone' WHEN one.applied_at IS NOT NULL THEN 'applied'
      ELSE 'open' END`,
  },
  read: (found) => uidRow.parse(found).uid,
}

interface Run {
  uid: string
  fileName: string
  format: (typeof importFormats)[number]
  rowCount: number
  readAt: string
  readBy: string
  comparedAt: string | null
  appliedAt: string | null
  undoneAt: string | null
}

/** A run as a row of the list. */
export function rowOf({
  uid,
  fileName,
  format,
  rowCount,
  readAt,
  readBy,
  comparedAt,
  appliedAt,
  undoneAt,
}: Run): ImportRow {
  return { uid, fileName, format, lines: rowCount, readAt, readBy, comparedAt, appliedAt, undoneAt }
}

/** An import with its version; refuses a number that is none. */
export function standingImport(
  { world: { database } }: Pick<Caller, 'world'>,
  uid: string,
): (Standing<ImportDetails> & { id: number; version: number }) | Problem {
  const run = readImport(database, uid)
  if (!run) return problem('unknown-import')
  const { country, columns, counts, id, version } = run
  const current = {
    ...rowOf(run),
    ...{
      country,
      columns,
      counts: counts.outcomes,
      needsMending: counts.needsMending,
      stored: counts.stored,
    },
  }
  return { ok: true, current, tag: String(version), id, version }
}

/** Lines of an import after this one, in the order of the file. */
export function linesOf(
  { world: { database } }: Caller,
  runId: number,
  filter: LineFilter,
): ImportLineItem[] {
  const known = peopleOf(database, runId)
  return readImportLines(database, runId, filter).map((one) => itemOf(one, known))
}

function itemOf({ said, ...one }: ImportLine, people: ReadonlyMap<number, string>): ImportLineItem {
  const { line, outcome, cells, choice, needsMending, applied } = one
  return {
    ...{ line, outcome, cells, choice, needsMending, applied },
    problems: said?.problems.map(({ column, reason }) => ({ column, code: reason })) ?? [],
    changes: said?.changes.map(({ column, before, after }) => ({ field: column, before, after })) ?? [],
    conflict: said?.conflict ?? null,
    candidates:
      said?.candidates.map(({ uid = null, line: other = null, name }) => ({
        practitioner: uid,
        line: other,
        name,
      })) ?? [],
    practitioner: people.get(line) ?? null,
  }
}

function peopleOf({ orm }: Database, runId: number): Map<number, string> {
  const rows = orm
    .select({ line: lines.number, uid: practitioner.uid })
    .from(lines)
    .innerJoin(practitioner, eq(practitioner.id, lines.practitionerId))
    .where(eq(lines.runId, runId))
    .all()
  return new Map(rows.map(({ line, uid }) => [line, uid]))
}
