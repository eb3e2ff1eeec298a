import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { record } from '../../audit/record.ts'
import { listedLicences } from '../../directory/listed-licences.ts'
import { closeDatabase, write, type Database } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { registerFile, registerLoad } from '../tables.ts'
import { askAbout, dueListed } from './ask-again.ts'
import { matchListed, type Matched } from './match-listed.ts'
import { registerLoads, type RegisterLoad } from './register-loads.ts'
import { flushStore, holdStores, readStore, storesFolder, sweepStores } from './register-stores.ts'
import { loadFiles, type LoadedFile } from './rpps/load-files.ts'
import { RegisterFileError } from './rpps/register-file-error.ts'
import { rpps } from './rpps/rpps.ts'
import { makeStore } from './rpps/store.ts'

/** A publication with less than this share of the rows before was most likely cut off. */
const smallestShare = 0.8
/** So does one that would hide more than so many doctors at once, and more than this share of them. */
const mostHidden = { count: 20, share: 0.2 }

export interface RppsLoading {
  dataDir: string
  files: string[]
  by: string
  at: Date
  /** Takes a publication that looks cut off. */
  acceptSmaller: boolean
  onRows: (rows: number) => void
}

export interface RppsLoaded extends Matched {
  load: RegisterLoad
  /** These very files were in use already; nothing was done. */
  isSame: boolean
}

/**
 * Loads a publication into a file of its own, and in one transaction puts it to use, asks it about every listed doctor
 * and hides whoever it no longer holds as one. Throws a RegisterFileError, and then the publication before stays in use.
 */
export async function loadRpps(database: Database, loading: RppsLoading): Promise<RppsLoaded> {
  const release = holdStores(loading.dataDir)
  if (!release) throw new RegisterFileError('another load is under way')
  try {
    sweepStores(database, loading.dataDir)
    return await loadAlone(database, loading)
  } finally {
    release()
  }
}

async function loadAlone(database: Database, loading: RppsLoading): Promise<RppsLoaded> {
  const store = `${rpps}-${newId()}.db`
  const [before] = registerLoads(database, rpps)
  try {
    const files = await fillStore(store, loading)
    if (before && isSame(before, files, loading.dataDir)) {
      removeStore(store, loading)
      return { load: before, isSame: true, asked: 0, differing: 0, hidden: 0 }
    }
    refuseSmaller(before, files, loading.acceptSmaller)
    return write(database, () => putToUse(database, store, files, loading))
  } catch (problem) {
    removeStore(store, loading)
    throw problem
  }
}

async function fillStore(name: string, { dataDir, files, onRows }: RppsLoading): Promise<LoadedFile[]> {
  for (const one of files) if (!existsSync(one)) throw new RegisterFileError(`${one}: there is no such file`)
  const store = makeStore(join(storesFolder(dataDir), name))
  try {
    return await loadFiles(store, files, onRows)
  } finally {
    closeDatabase(store)
    flushStore(dataDir, name)
  }
}

function isSame(before: RegisterLoad, files: LoadedFile[], dataDir: string): boolean {
  const hashes = (list: { sha256: string }[]) =>
    list
      .map(({ sha256 }) => sha256)
      .toSorted()
      .join()
  return hashes(before.files) === hashes(files) && existsSync(join(storesFolder(dataDir), before.store))
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

function putToUse(database: Database, store: string, files: LoadedFile[], loading: RppsLoading): RppsLoaded {
  const { dataDir, by, at, acceptSmaller } = loading
  const [before] = registerLoads(database, rpps)
  // Whoever was listed since the last round is asked about in it first, to have something to compare with.
  if (before) askAbout(database, dueListed(database, before, at), { load: before, dataDir, by, at })
  const load = insertLoad(database, store, files, loading)
  const listed = listedLicences(database, rpps, at)
  const matched = readStore(dataDir, load, (read) =>
    matchListed(database, listed, { register: rpps, load, read, at }),
  )
  if (!matched) throw new Error(`register: ${store} is not there`)
  refuseHidingMany(matched, acceptSmaller)
  const detail = { register: rpps, ...matched }
  record(database, { at, actor: by, act: 'register.load', object: `register-load:${load.uid}`, detail })
  return { load, isSame: false, ...matched }
}

function insertLoad(
  database: Database,
  store: string,
  files: LoadedFile[],
  { by, at }: RppsLoading,
): RegisterLoad {
  const row = { uid: newId(), store, loadedAt: at.toISOString(), loadedBy: by }
  const { lastInsertRowid } = database.orm
    .insert(registerLoad)
    .values({ ...row, register: rpps })
    .run()
  const id = Number(lastInsertRowid)
  for (const file of files)
    database.orm
      .insert(registerFile)
      .values({ loadId: id, ...file })
      .run()
  return { id, ...row, files }
}

function refuseHidingMany({ asked, hidden }: Matched, isAccepted: boolean): void {
  if (isAccepted || hidden <= mostHidden.count || hidden <= asked * mostHidden.share) return
  throw new RegisterFileError(
    `it would hide ${hidden} of ${asked} listed doctors at once; it is probably not whole (--accept-smaller takes it)`,
  )
}

function removeStore(name: string, { dataDir }: RppsLoading): void {
  for (const end of ['', '-wal', '-shm']) rmSync(join(storesFolder(dataDir), name + end), { force: true })
}
