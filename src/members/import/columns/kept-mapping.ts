import type { Database } from '../../../kernel/database.ts'
import type { ImportColumn } from '../column.ts'
import type { Deed } from '../import-world.ts'
import { headingKey } from './read-header.ts'
import { importMapping } from '../tables.ts'

/** What columns were taken for when somebody last said so, by heading. */
export function readKeptMapping({ orm }: Database): ReadonlyMap<string, string> {
  return new Map(
    orm
      .select()
      .from(importMapping)
      .all()
      .map(({ header, role }) => [header, role]),
  )
}

/** Keeps what somebody said of the columns of a list for the next one. In a transaction. */
export function keepMapping({ orm }: Database, columns: readonly ImportColumn[], { by, at }: Deed): void {
  const kept = { keptAt: at.toISOString(), keptBy: by }
  for (const { label, role } of columns.filter((column) => column.by === 'hand')) {
    const header = headingKey(label)
    if (header === '') continue
    const row = { role: role ?? '', ...kept }
    orm
      .insert(importMapping)
      .values({ header, ...row })
      .onConflictDoUpdate({ target: importMapping.header, set: row })
      .run()
  }
}
