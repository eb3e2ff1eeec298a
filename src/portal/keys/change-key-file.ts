import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { day } from '../../kernel/clock.ts'
import { keyFiles, newKey } from '../../kernel/secrets.ts'

/**
 * Gives a demonstration a new key beside the old one. Whoever is killed on the way goes on here: there is never a
 * moment without the key that opens what lies sealed. Returns false when there is no key to change.
 */
export function beginKeyFile(dataDir: string): boolean {
  const { inUse, before } = keyFiles(dataDir)
  if (!existsSync(inUse)) return false
  if (!existsSync(before)) put(before, readFileSync(inUse, 'utf8'))
  if (readFileSync(before, 'utf8') === readFileSync(inUse, 'utf8')) put(inUse, newKey())
  return true
}

/** Lays the old key aside, once nothing is sealed with it: only backups of that time still need it. */
export function endKeyFile(dataDir: string, at: Date): string | null {
  const { inUse, before } = keyFiles(dataDir)
  if (!existsSync(before)) return null
  const laidAside = `${inUse}.until-${day(at)}-${at.getTime()}`
  renameSync(before, laidAside)
  flushFolder(dataDir)
  return laidAside
}

// A half-written key would be no key: the name is given to a file that is whole on the disk.
function put(file: string, key: string): void {
  const unfinished = `${file}.new`
  writeFileSync(unfinished, key, { mode: 0o600, flush: true })
  renameSync(unfinished, file)
  flushFolder(dirname(file))
}

function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
