import { and, eq, isNull } from 'drizzle-orm'
import { actorOf } from '../../audit/record.ts'
import { write, type Database } from '../../kernel/database.ts'
import { ok, refused, type Result } from '../../kernel/result.ts'
import { ownPractitioner } from '../../members/owner.ts'
import type { Person } from '../../members/world.ts'
import type { EvidenceFiles } from '../evidence/evidence-files.ts'
import { sealEvidence, storeEvidence, type UploadRefusal } from '../evidence/keep-evidence.ts'
import { evidence, type evidenceKinds } from '../tables.ts'

export interface Paper {
  kind: (typeof evidenceKinds)[number]
  name: string
  bytes: Uint8Array
}

/**
 * Keeps a paper that a member sends in by themselves: it shows staff what to ask for and proves nothing. The same paper
 * sent twice is kept once. Refuses whoever has no record here, and what the examination of files refuses.
 */
export async function addPaper(
  world: { database: Database; files: EvidenceFiles },
  by: Person,
  paper: Paper,
  at: Date,
): Promise<Result<null, UploadRefusal>> {
  const own = ownPractitioner(world.database, by.accountId)
  if (!own) return refused('unknown-practitioner')
  const { practitionerId } = own
  const about = { practitionerId, origin: 'uploaded-by-member' as const, by: actorOf(by) }
  const sealed = await sealEvidence(world, { ...paper, ...about }, at)
  if (!sealed.ok) return sealed
  const { row } = sealed.value
  const isNew = write(world.database, () => {
    if (isHeld(world.database, row)) return false
    storeEvidence(world.database, sealed.value)
    return true
  })
  if (!isNew) world.files.forget(row.uid)
  return ok(null)
}

function isHeld(
  { orm }: Database,
  { practitionerId, kind, sha256 }: Pick<typeof evidence.$inferInsert, 'practitionerId' | 'kind' | 'sha256'>,
): boolean {
  const isSame = and(
    eq(evidence.practitionerId, practitionerId),
    eq(evidence.kind, kind),
    eq(evidence.sha256, sha256),
    isNull(evidence.forgottenAt),
  )
  return orm.select({ uid: evidence.uid }).from(evidence).where(isSame).get() !== undefined
}
