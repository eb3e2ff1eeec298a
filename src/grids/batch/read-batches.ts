import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../../kernel/database.ts'
import { letterStateSql, letterStates } from '../lists/letter-list.ts'
import { letterBatch } from '../tables.ts'
import type { BatchLetter } from './batch.ts'

/** Letters to many: what was written, by whom, and how far they are. */
export interface Batch {
  uid: string
  name: BatchLetter
  people: number
  postedAt: string
  postedBy: string
  takenBackAt: string | null
  counts: Record<(typeof letterStates)[number], number>
}

const countRow = z.object({ state: z.enum(letterStates), letters: z.number() })
const shown = 50

/** The newest letters to many, at most 50. */
export function readBatches(database: Database): Batch[] {
  const rows = database.orm.select().from(letterBatch).orderBy(desc(letterBatch.id)).limit(shown).all()
  return rows.map((row) => batchOf(database, row))
}

/** One of them; undefined when there is none of this number. */
export function readBatch(database: Database, uid: string): Batch | undefined {
  const row = database.orm.select().from(letterBatch).where(eq(letterBatch.uid, uid)).get()
  return row && batchOf(database, row)
}

function batchOf({ sqlite }: Database, { id, ...row }: typeof letterBatch.$inferSelect): Batch {
  const rows = sqlite
    .prepare(
      `SELECT ${letterStateSql} AS state, count(*) AS letters
      FROM letter_of_batch JOIN letter AS one ON one.id = letter_id WHERE batch_id = ? GROUP BY state`,
    )
    .all(id)
  const counts = { waiting: 0, sent: 0, 'given-up': 0, 'taken-back': 0 }
  for (const { state, letters } of z.array(countRow).parse(rows)) counts[state] = letters
  return { ...row, counts }
}
