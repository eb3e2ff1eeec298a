import { join } from 'node:path'
import { openDatabase, type Database } from '../../../src/kernel/database.ts'
import { makeDemonstration } from '../../../src/portal/demo/make-demonstration.ts'
import { inventPeople } from '../../../src/portal/demo/people.ts'
import { knownWords } from '../../../src/portal/demo/words.ts'
import { startTestSite, type TestSite } from '../../support/site.ts'
import { temporaryFolder } from '../../support/temporary.ts'

/** Several processes that serve one demonstration, and a connection of the test's own to it. */
export interface Served {
  database: Database
  sites: TestSite[]
  ports: number[]
  stop: () => Promise<void>
}

/** Makes a demonstration of so many doctors, changes it as told, and starts so many processes on it. */
export async function serve(
  {
    doctors,
    now,
    env,
    processes,
  }: { doctors: number; now: Date; env: Record<string, string>; processes: number },
  prepare: (database: Database) => void = () => undefined,
): Promise<Served> {
  const folder = temporaryFolder()
  const file = join(folder.path, 'portal.db')
  const words = knownWords()
  const people = inventPeople(doctors, 11, words)
  makeDemonstration({ file, words, people, now, seed: 11, onPerson: () => undefined })
  const database = openDatabase(file)
  prepare(database)
  const sites: TestSite[] = []
  // The first one builds the search; the next finds it.
  for (let number = 0; number < processes; number++)
    sites.push(await startTestSite({ DATA_DIR: folder.path, RATE_LIMITS: 'off', ...env }))
  const stop = async () => {
    await Promise.all(sites.map((site) => site.stop()))
    database.sqlite.close()
    folder.remove()
  }
  return { database, sites, ports: sites.map(({ port }) => port), stop }
}

/** Everybody who is public, with the family name that a reader would type. */
export function publicDoctors({ sqlite }: Database): { id: number; slug: string; family: string }[] {
  return sqlite
    .prepare<[], { id: number; slug: string; family: string }>(
      `SELECT public_practitioner.id, slug, family FROM public_practitioner
       JOIN practitioner_name ON practitioner_id = public_practitioner.id AND script = 'Latn' ORDER BY public_practitioner.id`,
    )
    .all()
}
