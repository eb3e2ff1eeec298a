import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Secrets } from '../../kernel/secrets.ts'

/** The folder of sealed files, outside of everything that is served. */
export interface EvidenceFiles {
  /** Seals and writes a file so that it is whole on the disk, or not there. Written before its row. */
  keep: (uid: string, practitionerUid: string, bytes: Buffer) => void
  /** Opens a file; throws when it is missing, was changed, or belongs to somebody else. */
  read: (uid: string, practitionerUid: string) => Buffer
  /** Seals a file with the key in use; false when it is so already, or gone. */
  reseal: (uid: string, practitionerUid: string) => boolean
  forget: (uid: string) => void
  /** Removes files older than a day that no row knows: a crash can leave one. Returns how many. */
  sweep: (known: ReadonlySet<string>, now: Date) => number
}

const dayMs = 86_400_000

/** The evidence of a site, in its data folder. */
export function evidenceFiles(dataDir: string, secrets: Secrets): EvidenceFiles {
  const folder = join(dataDir, 'evidence')
  const fileOf = (uid: string) => join(folder, `${uid}.sealed`)
  const put = (uid: string, sealed: Buffer) => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const unfinished = `${fileOf(uid)}.new`
    writeWhole(unfinished, sealed)
    renameSync(unfinished, fileOf(uid))
    flushFolder(folder)
  }
  return {
    keep: (uid, practitionerUid, bytes) =>
      put(uid, secrets.seal('evidence', bytes, `${uid} ${practitionerUid}`)),
    reseal: (uid, practitionerUid) => {
      if (!existsSync(fileOf(uid))) return false
      const fresh = secrets.reseal('evidence', readFileSync(fileOf(uid)), `${uid} ${practitionerUid}`)
      if (fresh) put(uid, fresh)
      return fresh !== null
    },
    read: (uid, practitionerUid) =>
      secrets.open('evidence', readFileSync(fileOf(uid)), `${uid} ${practitionerUid}`),
    forget: (uid) => rmSync(fileOf(uid), { force: true }),
    sweep: (known, now) => {
      const strays = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => {
        const [uid = ''] = name.split('.')
        const isWhole = name === `${uid}.sealed`
        return !(isWhole && known.has(uid)) && now.getTime() - statSync(join(folder, name)).mtimeMs > dayMs
      })
      for (const name of strays) rmSync(join(folder, name), { force: true })
      return strays.length
    },
  }
}

function writeWhole(file: string, bytes: Buffer): void {
  const descriptor = openSync(file, 'w', 0o600)
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

// The new name of a file is on the disk only when its folder is.
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
