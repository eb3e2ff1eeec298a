import type { Database } from '../../kernel/database.ts'
import { registerLoads, type RegisterLoad } from './register-loads.ts'
import { readStore } from './register-stores.ts'
import { rpps } from './rpps/rpps.ts'
import type { RppsRecord } from './rpps/store.ts'

/** The record of one number in the publication in use; null when none was loaded. */
export function rppsRecord(
  database: Database,
  dataDir: string,
  number: string,
): { load: RegisterLoad; record: RppsRecord } | null {
  const [load] = registerLoads(database, rpps)
  if (!load) return null
  return readStore(dataDir, load, (read) => ({ load, record: read(number) }))
}
