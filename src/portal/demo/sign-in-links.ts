import { asc, eq, isNull } from 'drizzle-orm'
import type { Auth } from '../../auth/auth.ts'
import type { Role } from '../../auth/roles.ts'
import { publicPractitioner } from '../../directory/tables.ts'
import type { Clock } from '../../kernel/clock.ts'
import { write, type Database } from '../../kernel/database.ts'
import { practitionerOwner } from '../../members/tables.ts'
import { awardReader } from './awards.ts'
import { tieReader } from './members.ts'

interface Demonstration {
  auth: Auth
  database: Database
  clock: Clock
}

/** A single-use link that opens a session as the invented account of a role; the member owns one of the listed doctors. */
export function demonstrationLink({ auth, database, clock }: Demonstration, role: Role): string {
  const { link, accountId } = auth.demonstrationLink(role)
  if (role === 'member') {
    giveDoctor(database, accountId, clock())
    tieReader(database, clock())
    write(database, () => awardReader(database, accountId, clock()))
  }
  return link
}

/** The lines that a demonstration prints when it starts. */
export function howToSignIn(demonstration: Demonstration): string[] {
  return [
    `Sign in as a member: ${demonstrationLink(demonstration, 'member')}`,
    `Sign in as staff:    ${demonstrationLink(demonstration, 'admin')}`,
    'Each link works once, within 15 minutes. Another, for any role: npm run --silent portal -- demo sign-in --role ROLE',
  ]
}

function giveDoctor(database: Database, accountId: number, at: Date): void {
  write(database, () => {
    const { orm } = database
    if (orm.select().from(practitionerOwner).where(eq(practitionerOwner.accountId, accountId)).get()) return
    const free = orm
      .select({ id: publicPractitioner.id })
      .from(publicPractitioner)
      .leftJoin(practitionerOwner, eq(practitionerOwner.practitionerId, publicPractitioner.id))
      .where(isNull(practitionerOwner.accountId))
      .orderBy(asc(publicPractitioner.id))
      .limit(1)
      .get()
    if (free === undefined) return
    orm
      .insert(practitionerOwner)
      .values({ practitionerId: free.id, accountId, since: at.toISOString() })
      .run()
  })
}
