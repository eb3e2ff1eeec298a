import { eq } from 'drizzle-orm'
import { record } from '../../audit/record.ts'
import { nameplateOf } from '../../directory/practitioner-nameplate.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { evidence } from '../tables.ts'
import type { EvidenceFiles } from './evidence-files.ts'

export interface OpenedFile {
  name: string
  mediaType: string
  bytes: Buffer
}

/** Opens a kept file for somebody who may see it; that they did is written down first. Refuses a forgotten one. */
export function openEvidence(
  { database, files }: { database: Database; files: EvidenceFiles },
  { uid, by }: { uid: string; by: string },
  at: Date,
): Result<OpenedFile, 'unknown' | 'forgotten'> {
  const found = database.orm.select().from(evidence).where(eq(evidence.uid, uid)).get()
  const person = found && nameplateOf(database, found.practitionerId)?.uid
  if (!found || person === undefined) return refused('unknown')
  if (found.forgottenAt !== null) return refused('forgotten')
  write(database, () => record(database, { at, actor: by, act: 'evidence.open', object: `evidence:${uid}` }))
  const ending = found.mediaType === 'application/pdf' ? 'pdf' : 'webp'
  const name = `${found.name.replace(/\.[a-z0-9]{1,5}$/i, '')}.${ending}`
  return ok({ name, mediaType: found.mediaType, bytes: files.read(uid, person) })
}
