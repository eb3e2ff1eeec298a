import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { closeDatabase, openDatabase, type Database } from '../../kernel/database.ts'
import { saidByDatabase } from '../../kernel/said-by-database.ts'
import { storesInUse, type RegisterLoad } from './register-loads.ts'
import { recordReader, type RppsRecord } from './rpps/store.ts'

/** Whoever holds it may add and remove files of registers. */
const lockName = 'loading.lock'

/** Where the rows of the registers lie: a file for each publication in use, beside the society's database. */
export function storesFolder(dataDir: string): string {
  const folder = join(dataDir, 'registers')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

export type ReadRecord = (number: string) => RppsRecord

/** Lets `work` read the records of a load; null when its file is not there, as after a restore. */
export function readStore<T>(dataDir: string, load: RegisterLoad, work: (read: ReadRecord) => T): T | null {
  const file = join(storesFolder(dataDir), load.store)
  if (!existsSync(file)) return null
  const store = openDatabase(file)
  try {
    return work(recordReader(store))
  } finally {
    closeDatabase(store)
  }
}

/**
 * Takes the right to change the files of registers and returns how to give it back; null while another process has it.
 * The system takes it from a process that is killed.
 */
export function holdStores(dataDir: string): (() => void) | null {
  const lock = openDatabase(join(storesFolder(dataDir), lockName))
  lock.sqlite.pragma('busy_timeout = 0')
  try {
    lock.sqlite.exec('BEGIN IMMEDIATE')
  } catch (problem) {
    closeDatabase(lock)
    if (saidByDatabase(problem).includes('locked')) return null
    throw problem
  }
  return () => closeDatabase(lock)
}

/**
 * Removes what no load in use needs: older publications, because who has left a register is not kept, and what a load
 * left that was killed. Only for whoever holds the stores.
 */
export function sweepStores(database: Database, dataDir: string): number {
  const folder = storesFolder(dataDir)
  const kept = [lockName, ...storesInUse(database)]
  const old = readdirSync(folder).filter((name) => !kept.some((one) => name.startsWith(one)))
  for (const name of old) rmSync(join(folder, name), { force: true })
  return old.length
}

/** Makes sure that a finished store survives a power cut: its bytes, and its name in the folder. */
export function flushStore(dataDir: string, name: string): void {
  const folder = storesFolder(dataDir)
  flush(join(folder, name), 'r+')
  // Windows does not let a folder be opened.
  if (process.platform !== 'win32') flush(folder, 'r')
}

function flush(path: string, mode: 'r' | 'r+'): void {
  const descriptor = openSync(path, mode)
  fsyncSync(descriptor)
  closeSync(descriptor)
}
