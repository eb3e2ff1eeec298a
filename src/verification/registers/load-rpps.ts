import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { record } from '../../audit/record.ts'
import { listedLicences } from '../../directory/listed-licences.ts'
import { closeDatabase, openDatabase, write, type Database } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { registerDifference, registerFile, registerLoad } from '../tables.ts'
import { suspendListing } from '../suspend-listing.ts'
import { registerLoads, type RegisterLoad } from './register-loads.ts'
import { compareLoads, hidingChanges, type RppsDifference } from './rpps/compare-loads.ts'
import { loadFiles, type LoadedFile } from './rpps/load-files.ts'
import { RegisterFileError } from './rpps/register-file-error.ts'
import { makeStore, recordReader, type RppsRecord } from './rpps/store.ts'

export const rpps = 'fr-rpps'

/** A publication with less than this share of the rows before was most likely cut off. */
const smallestShare = 0.8

export interface RppsLoading {
  dataDir: string
  files: string[]
  by: string
  at: Date
  /** Takes a publication that is much smaller than the one before. */
  acceptSmaller: boolean
  onRows: (rows: number) => void
}

/**
 * Loads a publication into a file of its own, and in one transaction puts it to use and hides whoever it no longer holds
 * as a doctor. Throws a RegisterFileError, and then the publication before stays in use. Returns what it changed.
 */
export async function loadRpps(database: Database, loading: RppsLoading): Promise<RppsDifference[]> {
  const name = `${rpps}-${newId()}.db`
  const file = storePath(loading.dataDir, name)
  mkdirSync(join(loading.dataDir, 'registers'), { recursive: true, mode: 0o700 })
  try {
    const files = await fillStore(file, loading)
    refuseSmaller(registerLoads(database, rpps)[0], files, loading.acceptSmaller)
    const differences = write(database, () => putToUse(database, name, files, loading))
    removeOldStores(database, loading.dataDir)
    return differences
  } catch (problem) {
    removeStore(file)
    throw problem
  }
}

/** The record of one number in the publication in use; null when none was loaded. */
export function rppsRecord(
  database: Database,
  dataDir: string,
  number: string,
): { load: RegisterLoad; record: RppsRecord } | null {
  const [load] = registerLoads(database, rpps)
  if (!load) return null
  return withRecords(dataDir, [load], ([read]) => (read ? { load, record: read(number) } : null))
}

async function fillStore(file: string, { files, onRows }: RppsLoading): Promise<LoadedFile[]> {
  for (const one of files) if (!existsSync(one)) throw new RegisterFileError(`${one}: there is no such file`)
  const store = makeStore(file)
  try {
    return await loadFiles(store, files, onRows)
  } finally {
    closeDatabase(store)
    flush(file)
  }
}

function refuseSmaller(before: RegisterLoad | undefined, files: LoadedFile[], isAccepted: boolean): void {
  for (const { kind, name, rows } of files) {
    const last = before?.files.find((file) => file.kind === kind)
    if (last && rows < last.rows * smallestShare && !isAccepted)
      throw new RegisterFileError(
        `${name}: ${rows} rows, the publication before had ${last.rows}; it is probably cut off (--accept-smaller takes it)`,
      )
  }
}

function putToUse(
  database: Database,
  store: string,
  files: LoadedFile[],
  { by, at, dataDir }: RppsLoading,
): RppsDifference[] {
  const load = { uid: newId(), register: rpps, store, loadedAt: at.toISOString(), loadedBy: by }
  const { lastInsertRowid } = database.orm.insert(registerLoad).values(load).run()
  for (const file of files)
    database.orm
      .insert(registerFile)
      .values({ loadId: Number(lastInsertRowid), ...file })
      .run()
  record(database, {
    at,
    actor: by,
    act: 'register.load',
    object: `register-load:${load.uid}`,
    detail: { register: rpps },
  })
  const differences = compareWithBefore(database, dataDir, at)
  for (const { practitionerId, slug, changes, before, now } of differences) {
    const row = { loadId: Number(lastInsertRowid), practitionerId, changes, saidBefore: before, saidNow: now }
    database.orm.insert(registerDifference).values(row).run()
    if (changes.some((change) => hidingChanges.includes(change))) hide(database, slug, changes, at)
  }
  return differences
}

function compareWithBefore(database: Database, dataDir: string, at: Date): RppsDifference[] {
  const [current, before] = registerLoads(database, rpps)
  return withRecords(dataDir, [current, before], ([readNow, readBefore]) =>
    readNow ? compareLoads(listedLicences(database, rpps, at), readBefore ?? null, readNow) : [],
  )
}

function hide(database: Database, slug: string, changes: string[], at: Date): void {
  const reason = `${rpps}: ${changes.join(', ')}`
  const suspended = suspendListing(database, { slug, reason, by: `register ${rpps}`, at })
  if (!suspended.ok) throw new Error(`register: ${slug} cannot be hidden: ${suspended.reason}`)
}

type Reader = (number: string) => RppsRecord

function withRecords<T>(
  dataDir: string,
  loads: (RegisterLoad | undefined)[],
  work: (readers: (Reader | null)[]) => T,
): T {
  const stores = loads.map((load) => {
    const file = load && storePath(dataDir, load.store)
    return file !== undefined && existsSync(file) ? openDatabase(file) : null
  })
  try {
    return work(stores.map((store) => store && recordReader(store)))
  } finally {
    for (const store of stores) if (store) closeDatabase(store)
  }
}

/** The publication before stays for the comparison; people who left the register are not kept longer than that. */
function removeOldStores(database: Database, dataDir: string): void {
  for (const { store } of registerLoads(database, rpps).slice(2)) removeStore(storePath(dataDir, store))
}

function removeStore(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
}

function storePath(dataDir: string, store: string): string {
  return join(dataDir, 'registers', store)
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
