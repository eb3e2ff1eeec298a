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

/** Examines, seals and keeps a file as evidence about a practitioner. The file is whole on the disk before its row. */
export async function keepEvidence(
  { database, files }: { database: Database; files: EvidenceFiles },
  { practitionerId, kind, origin, name, bytes, by }: EvidenceUpload,
  at: Date,
): Promise<Result<{ uid: string; warnings: string[] }, UploadRefusal>> {
  const examined = await examineFile(bytes)
  if (!examined.ok) return examined
  const person = nameplateOf(database, practitionerId)?.uid
  if (person === undefined) return refused('unknown-practitioner')
  if (isTooMuch(database, practitionerId)) return refused('too-many')
  const uid = newId()
  const { value } = examined
  files.keep(uid, person, value.bytes)
  write(database, () => {
    const sha256 = createHash('sha256').update(value.bytes).digest('hex')
    const about = {
      uid,
      practitionerId,
      kind,
      origin,
      name: shownName(name),
      uploadedAt: at.toISOString(),
      uploadedBy: by,
    }
    const file = { mediaType: value.mediaType, bytes: value.bytes.length, sha256, warnings: value.warnings }
    database.orm
      .insert(evidence)
      .values({ ...about, ...file })
      .run()
    record(database, {
      at,
      actor: by,
      act: 'evidence.keep',
      object: `evidence:${uid}`,
      detail: { kind, origin, sha256 },
    })
  })
  return ok({ uid, warnings: value.warnings })
}

function isTooMuch({ orm }: Database, practitionerId: number): boolean {
  const held = and(eq(evidence.practitionerId, practitionerId), isNull(evidence.forgottenAt))
  const found = orm
    .select({ files: count(), bytes: sum(evidence.bytes) })
    .from(evidence)
    .where(held)
    .get()
  return (found?.files ?? 0) >= most.files || Number(found?.bytes ?? 0) >= most.bytes
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
