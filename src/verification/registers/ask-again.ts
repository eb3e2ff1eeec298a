import { setImmediate as nextTurn } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { listedLicences, type ListedLicence } from '../../directory/listed-licences.ts'
import { addDays } from '../../kernel/clock.ts'
import { write, type Database } from '../../kernel/database.ts'
import { registerAnswer } from '../tables.ts'
import { matchListed, type Matched } from './match-listed.ts'
import { registerLoads, type RegisterLoad } from './register-loads.ts'
import { holdStores, readStore, sweepStores } from './register-stores.ts'
import { rpps } from './rpps/rpps.ts'

/** Everybody who is listed is compared with the register again after so many days, with or without a new publication. */
const daysBetween = 30
/** So many in one transaction: readers and colleagues get their turn in between. */
const atOnce = 100

export interface AskAgain {
  dataDir: string
  at: Date
  isStopping: () => boolean
}

/**
 * The monthly round, little by little: asks the publication in use about everybody who is listed and was not asked in
 * it, or not for 30 days. Does nothing twice. Also removes what a load left that was killed.
 */
export async function askAgain(
  database: Database,
  { dataDir, at, isStopping }: AskAgain,
): Promise<Matched & { swept: number }> {
  const done = { asked: 0, differing: 0, hidden: 0, swept: sweep(database, dataDir) }
  const [load] = registerLoads(database, rpps)
  const due = load ? dueListed(database, load, at) : []
  for (let next = 0; load && next < due.length && !isStopping(); next += atOnce) {
    const some = due.slice(next, next + atOnce)
    const matched = write(database, () => askAbout(database, some, { load, dataDir, by: 'system', at }))
    if (!matched) break
    done.asked += matched.asked
    done.differing += matched.differing
    done.hidden += matched.hidden
    await nextTurn()
  }
  return done
}

/** Listed doctors of whom the load has said nothing yet, or nothing for 30 days. */
export function dueListed(database: Database, load: RegisterLoad, at: Date): ListedLicence[] {
  const oldest = addDays(at, -daysBetween).toISOString()
  const answers = database.orm
    .select({
      id: registerAnswer.practitionerId,
      loadId: registerAnswer.loadId,
      askedAt: registerAnswer.askedAt,
    })
    .from(registerAnswer)
    .where(eq(registerAnswer.register, rpps))
    .all()
  const isFresh = new Map(
    answers.map(({ id, loadId, askedAt }) => [id, loadId === load.id && askedAt > oldest]),
  )
  return listedLicences(database, rpps, at).filter(({ practitionerId }) => !isFresh.get(practitionerId))
}

/**
 * Asks a load about these doctors, and writes down that it was asked; null when its file is gone, or another load is
 * in use by now. In a transaction.
 */
export function askAbout(
  database: Database,
  people: readonly ListedLicence[],
  { load, dataDir, by, at }: { load: RegisterLoad; dataDir: string; by: string; at: Date },
): Matched | null {
  if (registerLoads(database, rpps)[0]?.id !== load.id) return null
  const matched = readStore(dataDir, load, (read) =>
    matchListed(database, people, { register: rpps, load, read, at }),
  )
  if (matched === null || matched.asked === 0) return matched
  const detail = { register: rpps, ...matched }
  record(database, { at, actor: by, act: 'register.match', object: `register-load:${load.uid}`, detail })
  return matched
}

// While somebody loads, the files are theirs.
function sweep(database: Database, dataDir: string): number {
  const release = holdStores(dataDir)
  if (!release) return 0
  try {
    return sweepStores(database, dataDir)
  } finally {
    release()
  }
}
