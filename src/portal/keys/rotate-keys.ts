import { isNull } from 'drizzle-orm'
import { auditHeadsFile, vouchForOldHeads, writeHead } from '../../audit/heads.ts'
import { record } from '../../audit/record.ts'
import { keyChange } from '../../audit/tables.ts'
import { write } from '../../kernel/database.ts'
import { SealBroken } from '../../kernel/secrets.ts'
import type { OperatedSite } from '../with-site.ts'
import { sealedThings } from './sealed-things.ts'

export interface Rotation {
  /** How many things were sealed anew by this run. */
  resealed: number
  /** How many were sealed with the key in use already. */
  already: number
  /** What neither key opens. While there is one, the key before is still needed. */
  unopened: string[]
}

/**
 * Seals everything with the key in use, one thing after the other, and vouches for the signed heads of the register of
 * acts. Killed at any point, it goes on where it was: each thing is sealed with one key or the other, never with none.
 */
export function rotateKeys(
  { database, secrets, config, clock }: Pick<OperatedSite, 'database' | 'secrets' | 'config' | 'clock'>,
  onProgress: (total: number, done: number) => void = () => {},
): Rotation {
  beginChange({ database, clock })
  const things = sealedThings(database, secrets, config.dataDir)
  const found: Rotation = { resealed: 0, already: 0, unopened: [] }
  for (const [index, { name, reseal }] of things.entries()) {
    const done = tried(reseal)
    if (done === undefined) found.unopened.push(name)
    else if (done) found.resealed += 1
    else found.already += 1
    onProgress(things.length, index + 1)
  }
  if (found.unopened.length > 0) return found
  const file = auditHeadsFile(config)
  vouchForOldHeads(secrets, file, clock())
  endChange({ database, clock }, found.resealed)
  writeHead(database, secrets, file, clock())
  return found
}

// Whatever neither key opens says so by an error of the cipher; every other error is a mistake of ours.
function tried(reseal: () => boolean): boolean | undefined {
  try {
    return reseal()
  } catch (problem) {
    if (problem instanceof SealBroken) return undefined
    throw problem
  }
}

function beginChange({ database, clock }: Pick<OperatedSite, 'database' | 'clock'>): void {
  write(database, () => {
    const open = database.orm.select().from(keyChange).where(isNull(keyChange.endedAt)).get()
    if (!open) database.orm.insert(keyChange).values({ begunAt: clock().toISOString() }).run()
  })
}

function endChange({ database, clock }: Pick<OperatedSite, 'database' | 'clock'>, sealed: number): void {
  const at = clock()
  write(database, () => {
    database.orm.update(keyChange).set({ endedAt: at.toISOString() }).where(isNull(keyChange.endedAt)).run()
    record(database, { at, actor: 'operator', act: 'keys.rotate', object: 'keys', detail: { sealed } })
  })
}
