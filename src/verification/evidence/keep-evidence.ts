import { createHash } from 'node:crypto'
import { and, count, eq, isNull, sum } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { nameplateOf } from '../../directory/practitioner-nameplate.ts'
import { write, type Database } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { evidence, type evidenceKinds, type origins } from '../tables.ts'
import type { EvidenceFiles } from './evidence-files.ts'
import { examineFile, type FileRefusal } from './examine.ts'

/** What one person may have here at most. */
const most = { files: 20, bytes: 100_000_000 }
const longestName = 120

export interface EvidenceUpload {
  practitionerId: number
  kind: (typeof evidenceKinds)[number]
  origin: (typeof origins)[number]
  /** As the uploader called it; only shown. */
  name: string
  bytes: Uint8Array
  by: string
}

export type UploadRefusal = FileRefusal | 'too-many' | 'unknown-practitioner'

/** A file that lies sealed on the disk, and the row that makes it known. */
export interface SealedEvidence {
  row: typeof evidence.$inferInsert & { uid: string; sha256: string }
}

/** Examines, seals and keeps a file as evidence about a practitioner. The file is whole on the disk before its row. */
export async function keepEvidence(
  world: { database: Database; files: EvidenceFiles },
  upload: EvidenceUpload,
  at: Date,
): Promise<Result<{ uid: string; warnings: string[] }, UploadRefusal>> {
  const sealed = await sealEvidence(world, upload, at)
  if (!sealed.ok) return sealed
  const { row } = sealed.value
  write(world.database, () => storeEvidence(world.database, sealed.value))
  return ok({ uid: row.uid, warnings: row.warnings })
}

/** Examines a file and seals it on the disk, without its row: whoever does not store one takes the file away again. */
export async function sealEvidence(
  { database, files }: { database: Database; files: EvidenceFiles },
  { practitionerId, kind, origin, name, bytes, by }: EvidenceUpload,
  at: Date,
): Promise<Result<SealedEvidence, UploadRefusal>> {
  const examined = await examineFile(bytes)
  if (!examined.ok) return examined
  const person = nameplateOf(database, practitionerId)?.uid
  if (person === undefined) return refused('unknown-practitioner')
  if (!mayKeep(database, practitionerId, 1)) return refused('too-many')
  const uid = newId()
  const { mediaType, bytes: kept, warnings } = examined.value
  files.keep(uid, person, kept)
  const sha256 = createHash('sha256').update(kept).digest('hex')
  const about = { uid, practitionerId, kind, origin, name: shownName(name) }
  const file = { mediaType, bytes: kept.length, sha256, warnings }
  return ok({ row: { ...about, ...file, uploadedAt: at.toISOString(), uploadedBy: by } })
}

/** Makes a sealed file known and returns its row number, in the caller's transaction. */
export function storeEvidence(database: Database, { row }: SealedEvidence): number {
  const { lastInsertRowid } = database.orm.insert(evidence).values(row).run()
  const { uid, uploadedAt, uploadedBy, kind, origin, sha256 } = row
  record(database, {
    ...{ at: new Date(uploadedAt), actor: uploadedBy, act: 'evidence.keep', object: `evidence:${uid}` },
    detail: { kind, origin, sha256 },
  })
  return Number(lastInsertRowid)
}

/** Tells whether a person may have so many more files here. */
export function mayKeep({ orm }: Database, practitionerId: number, more: number): boolean {
  const held = and(eq(evidence.practitionerId, practitionerId), isNull(evidence.forgottenAt))
  const found = orm
    .select({ files: count(), bytes: sum(evidence.bytes) })
    .from(evidence)
    .where(held)
    .get()
  return (found?.files ?? 0) + more <= most.files && Number(found?.bytes ?? 0) < most.bytes
}

// Names come from strangers: no paths, nothing invisible.
function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
    .trim()
  return plain === '' ? 'file' : [...plain].slice(-longestName).join('')
}
