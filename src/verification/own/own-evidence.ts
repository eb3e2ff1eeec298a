import { and, desc, eq, inArray } from 'drizzle-orm'
import { actorOf } from '../../audit/record.ts'
import type { Database } from '../../kernel/database.ts'
import { refused, type Result } from '../../kernel/result.ts'
import { ownPractitioner } from '../../members/owner.ts'
import type { Person } from '../../members/world.ts'
import type { EvidenceFiles } from '../evidence/evidence-files.ts'
import { openEvidence, type OpenedFile } from '../evidence/open-evidence.ts'
import { evidence } from '../tables.ts'

/** A letter from a university, or what staff saw, is not the member's to see here: what they sent in is. */
const theirs = ['uploaded-by-member'] as const

/** The papers that a member has sent in, the newest first. */
export function ownPapers({ orm }: Database, practitionerId: number): (typeof evidence.$inferSelect)[] {
  const isTheirs = and(eq(evidence.practitionerId, practitionerId), inArray(evidence.origin, theirs))
  return orm.select().from(evidence).where(isTheirs).orderBy(desc(evidence.id)).all()
}

/** Opens a paper for the member who sent it in, which is written down; anybody else's is unknown to them. */
export function openOwnPaper(
  world: { database: Database; files: EvidenceFiles },
  by: Person,
  uid: string,
  at: Date,
): Result<OpenedFile, 'unknown' | 'forgotten'> {
  const own = ownPractitioner(world.database, by.accountId)
  if (!own || !ownPapers(world.database, own.practitionerId).some((paper) => paper.uid === uid))
    return refused('unknown')
  return openEvidence(world, { uid, by: actorOf(by) }, at)
}
