import { createHash } from 'node:crypto'
import { eq, isNull } from 'drizzle-orm'
import { practitioner } from '../../directory/tables.ts'
import type { Database } from '../../kernel/database.ts'
import { evidence } from '../tables.ts'
import type { EvidenceFiles } from './evidence-files.ts'

/** Opens every kept file and compares it with its hash; a sentence for each that is missing or was changed. */
export function checkEvidence({ orm }: Database, files: EvidenceFiles): string[] {
  const kept = orm
    .select({ uid: evidence.uid, sha256: evidence.sha256, person: practitioner.uid })
    .from(evidence)
    .innerJoin(practitioner, eq(practitioner.id, evidence.practitionerId))
    .where(isNull(evidence.forgottenAt))
  return kept.all().flatMap(({ uid, sha256, person }) => {
    const found = hashOf(files, uid, person)
    return found === sha256 ? [] : [`the file of evidence ${uid} is missing or was changed`]
  })
}

function hashOf(files: EvidenceFiles, uid: string, person: string): string | null {
  try {
    return createHash('sha256').update(files.read(uid, person)).digest('hex')
  } catch {
    return null
  }
}
