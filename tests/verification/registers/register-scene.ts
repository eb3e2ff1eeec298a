import { dirname } from 'node:path'
import type { Database } from '../../../src/kernel/database.ts'
import { askAgain } from '../../../src/verification/registers/ask-again.ts'
import { loadRpps, type RppsLoaded } from '../../../src/verification/registers/load-rpps.ts'
import { now, testFolder } from '../../support/context.ts'
import { peopleFile, type RppsRow } from './rpps-files.ts'

export const vergnac: RppsRow = {
  number: '10000000009',
  family: 'VERGNAC',
  given: 'ELOISE',
  postalCode: '31000',
  town: 'TOULOUSE',
}
/** The same name under another number. */
export const homonym: RppsRow = { ...vergnac, number: '10000000017', postalCode: '59000', town: 'LILLE' }
export const nurse: RppsRow = {
  number: '10000000025',
  family: 'TOURNEFEUILLE',
  given: 'BASILE',
  profession: ['60', 'Infirmier'],
}

export const dataDirOf = (database: Database) => dirname(database.file)

/** Loads files as the operator does. */
export async function loadFilesOf(
  database: Database,
  files: string[],
  other: { at?: Date; acceptSmaller?: boolean } = {},
) {
  const loading = { dataDir: dataDirOf(database), files, by: 'operator', at: now, acceptSmaller: false }
  return await loadRpps(database, { ...loading, onRows: () => {}, ...other })
}

let published = 20261101

/** Publishes these people the next day, and loads them. */
export async function publish(database: Database, rows: RppsRow[], at = now): Promise<RppsLoaded> {
  published++
  return await loadFilesOf(database, [peopleFile(testFolder(), String(published), rows)], { at })
}

/** What the running site does by itself. */
export async function monthlyRound(database: Database, at: Date) {
  return await askAgain(database, { dataDir: dataDirOf(database), at, isStopping: () => false })
}
