import { eq, inArray, or } from 'drizzle-orm'
import { actorOf, record } from '../audit/record.ts'
import { accountById, accountByUid, addresseeOf, rolesOf } from '../auth/accounts.ts'
import { eraseAccount } from '../auth/erase-account.ts'
import { isStaff } from '../auth/roles.ts'
import { leaveEveryCourse } from '../courses/leave-course.ts'
import { prepareGoneAddresses } from '../directory/gone-addresses.ts'
import { forgetSearchFile } from '../directory/stored-engine.ts'
import { mistakeReport, photo, practitioner, practitionerPhoto, profileAddress } from '../directory/tables.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { accountClosed } from '../mail/letters/account-closed.ts'
import { recipientKey } from '../mail/recipient.ts'
import { letter } from '../mail/tables.ts'
import { membershipOfAccount } from '../memberships/read-memberships.ts'
import { keepDeparted } from './departed.ts'
import { ownPractitioner, type OwnPractitioner } from './owner.ts'
import { retentionDays } from './retention.ts'
import type { MembersWorld, Person } from './world.ts'

/**
 * Erases an account and everything about its person: listing, history, application, pictures, letters, reports. What
 * stays is in content/retention.json. Refuses staff, whose roles another administrator must take away first.
 */
export function leave(world: MembersWorld, by: Person, at: Date): Result<null, 'no-account' | 'is-staff'> {
  const { database } = world
  const left = write(database, () => {
    const account = accountById(database, by.accountId)
    if (!account) return refused('no-account')
    if (isStaff(rolesOf(database, by.accountId))) return refused('is-staff')
    const own = ownPractitioner(database, by.accountId)
    const addressee = addresseeOf(account)
    forgetLetters(world, { ...by, email: addressee.email }, own)
    leaveEveryCourse(world, by, at)
    if (own) erasePractitioner(world, own, at)
    eraseAccount(database, by.accountId)
    record(database, { at, actor: actorOf(by), act: 'member.leave', object: objectOf(by, own) })
    // Its address is sealed, and erased when it is sent.
    const link = `${world.site.origin}/${addressee.locale}/about/privacy/`
    world.mail.post({ letter: accountClosed({ link }), to: addressee, key: `account-closed:${by.uid}` })
    return ok(null)
  })
  if (left.ok) forgetFiles(database)
  return left
}

/** Tells whether nobody has the account of this name any more. */
export function hasLeft(database: Database, uid: string): boolean {
  return uid !== '' && accountByUid(database, uid) === undefined
}

function objectOf(by: Person, own: OwnPractitioner | undefined): string {
  return own ? `practitioner:${own.uid}` : `account:${by.uid}`
}

function erasePractitioner({ database, secrets }: MembersWorld, own: OwnPractitioner, at: Date): void {
  const { practitionerId } = own
  keepDeparted(database, secrets, own, { at, days: retentionDays('departed') })
  const isTheirs = eq(profileAddress.practitionerId, practitionerId)
  const gone = prepareGoneAddresses(database)
  for (const { slug } of database.orm.select().from(profileAddress).where(isTheirs).all()) gone.add(slug)
  database.orm.delete(mistakeReport).where(eq(mistakeReport.practitionerId, practitionerId)).run()
  database.orm.delete(profileAddress).where(isTheirs).run()
  // A picture that nobody uploaded, of a demonstration, goes with the page; the others go with the account.
  const shown = database.orm.select({ id: practitionerPhoto.photoId }).from(practitionerPhoto)
  database.orm
    .delete(photo)
    .where(inArray(photo.id, shown.where(eq(practitionerPhoto.practitionerId, practitionerId))))
    .run()
  database.orm.delete(practitioner).where(eq(practitioner.id, practitionerId)).run()
}

function forgetLetters(
  { database, secrets }: MembersWorld,
  { uid, accountId, email }: Person & { email: string },
  own: OwnPractitioner | undefined,
): void {
  const toThem = eq(letter.recipient, recipientKey(secrets, email))
  // Some went to an address that they had before, or asked for and never confirmed.
  const aboutAccount = eq(letter.about, `account:${uid}`)
  const aboutListing = own && eq(letter.about, `practitioner:${own.uid}`)
  const membership = membershipOfAccount(database, accountId)
  const aboutMembership = membership && eq(letter.about, `membership:${membership.uid}`)
  database.orm
    .delete(letter)
    .where(or(toThem, aboutAccount, aboutListing, aboutMembership))
    .run()
}

/** Erased rows are overwritten, but the log of the database and the file of the search still hold them. */
function forgetFiles(database: Database): void {
  database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  forgetSearchFile(database)
}
