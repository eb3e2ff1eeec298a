import { asc, eq, inArray, or } from 'drizzle-orm'
import { strToU8, zipSync } from 'fflate'
import { actorOf, record } from '../audit/record.ts'
import { audit } from '../audit/tables.ts'
import { accountById } from '../auth/accounts.ts'
import { photo } from '../directory/tables.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { membershipOfAccount } from '../memberships/read-memberships.ts'
import { recipientKey } from '../mail/recipient.ts'
import { letter } from '../mail/tables.ts'
import { ownPractitioner, type OwnPractitioner } from './owner.ts'
import { personalRows } from './personal-tables.ts'
import { readApplication } from './read-application.ts'
import { readProfile } from './stored-content.ts'
import type { MembersWorld, Person } from './world.ts'

export interface Export {
  /** What the file is called. */
  name: string
  zip: Uint8Array
}

/**
 * Everything that the site knows about a person, as a zip: `data.json` (shape: docs/member-export.md) and their
 * pictures. Without secrets, and without what belongs to somebody else.
 */
export function exportOwnData(
  { database, secrets, site }: Pick<MembersWorld, 'database' | 'secrets' | 'site'>,
  by: Person,
  at: Date,
): Result<Export, 'no-account'> {
  return write(database, () => {
    const account = accountById(database, by.accountId)
    if (!account) return refused('no-account')
    const own = ownPractitioner(database, by.accountId)
    const data = {
      format: 'bon-endroit-export-1',
      madeAt: at.toISOString(),
      site: site.origin,
      profile: own ? readProfile(database, own.practitionerId) : null,
      records: personalRows(database, { account: by.accountId, practitioner: own?.practitionerId ?? null }),
      letters: lettersTo(database, recipientKey(secrets, account.email)),
      acts: actsOf(database, by, own),
    }
    record(database, { at, actor: actorOf(by), act: 'member.export', object: `account:${by.uid}` })
    const json = strToU8(`${JSON.stringify(data, null, 2)}\n`)
    const zip = zipSync({ 'data.json': json, ...picturesOf(database, by) }, { mtime: at })
    return ok({ name: `bon-endroit-${at.toISOString().slice(0, 10)}.zip`, zip })
  })
}

function lettersTo({ orm }: Database, recipient: string) {
  const { name, locale, about, postedAt, sentAt, givenUpAt } = letter
  return orm
    .select({ name, locale, about, postedAt, sentAt, givenUpAt })
    .from(letter)
    .where(eq(letter.recipient, recipient))
    .orderBy(asc(letter.id))
    .all()
}

/** What they did, and what was done to what is theirs; whoever did it is a number. */
function actsOf(database: Database, by: Person, own: OwnPractitioner | undefined) {
  const application = readApplication(database, by.accountId)
  const membership = membershipOfAccount(database, by.accountId)
  const objects = [
    actorOf(by),
    ...(own ? [`practitioner:${own.uid}`] : []),
    ...(application ? [`application:${application.uid}`] : []),
    ...(membership ? [`membership:${membership.uid}`] : []),
  ]
  const { at, actor, act, object, detail } = audit
  return database.orm
    .select({ at, actor, act, object, detail })
    .from(audit)
    .where(or(eq(actor, actorOf(by)), inArray(object, objects)))
    .orderBy(asc(audit.seq))
    .all()
}

function picturesOf({ orm }: Database, by: Person): Record<string, Uint8Array> {
  const rows = orm
    .select({ uid: photo.uid, bytes: photo.bytes })
    .from(photo)
    .where(eq(photo.accountId, by.accountId))
    .all()
  return Object.fromEntries(rows.map(({ uid, bytes }) => [`photos/${uid}.webp`, new Uint8Array(bytes)]))
}
