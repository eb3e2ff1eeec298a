import { and, asc, eq, gt } from 'drizzle-orm'
import { confirmation, practitioner } from '../directory/tables.ts'
import type { Locale } from '../i18n/locales.ts'
import { addDays } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'
import type { Secrets } from '../kernel/secrets.ts'
import { canConfirm } from './give-confirmation.ts'
import type { Confirmation } from './listing-state.ts'
import type { MembersWorld } from './world.ts'

/** Long enough to come back after a listing has lapsed. */
const worksAfterLapseDays = 60
const purpose = 'confirm-listing'

/** What a signed link says. It follows one confirmation: the next one makes it useless. */
interface LinkContent {
  uid: string
  follows: number
  until: string
}

/** What a link means at this moment. Only `open` has a button. */
export type ConfirmationLink =
  | { kind: 'open'; practitionerId: number; uid: string; slug: string; confirmedAt: string; dueAt: string }
  /** Somebody pressed the button of this link already. */
  | { kind: 'confirmed-already'; practitionerId: number; slug: string; confirmedAt: string }
  | { kind: 'older' | 'expired' | 'not-listed' | 'forged' }

/** The link by which a listing is confirmed without signing in. */
export function confirmationLink(
  { secrets, site }: Pick<MembersWorld, 'secrets' | 'site'>,
  { uid, follows, locale }: { uid: string; follows: Pick<Confirmation, 'id' | 'lapsesAt'>; locale: Locale },
): string {
  const until = addDays(new Date(follows.lapsesAt), worksAfterLapseDays).toISOString().slice(0, 10)
  const content = { uid, follows: follows.id, until }
  const query = new URLSearchParams({
    doctor: uid,
    follows: String(follows.id),
    until,
    signature: secrets.sign(purpose, textOf(content)),
  })
  return `${site.origin}/${locale}/confirm/?${query.toString()}`
}

/** Says what a link means at `at`, and changes nothing: opening a letter's link confirms nothing. */
export function readConfirmationLink(
  { database, secrets }: Pick<MembersWorld, 'database' | 'secrets'>,
  query: URLSearchParams,
  at: Date,
): ConfirmationLink {
  const content = contentOf(query)
  if (!isSigned(secrets, content, query)) return { kind: 'forged' }
  const { id, uid, slug } = practitioner
  const person = database.orm.select({ id, uid, slug }).from(practitioner).where(eq(uid, content.uid)).get()
  if (!person) return { kind: 'not-listed' }
  const [followed, ...later] = confirmationsFrom(database, person.id, content.follows)
  const next = later[0]
  if (followed?.id !== content.follows || later.length > 1) return { kind: 'older' }
  if (next) {
    return {
      kind: 'confirmed-already',
      practitionerId: person.id,
      slug: person.slug,
      confirmedAt: next.confirmedAt,
    }
  }
  if (content.until < at.toISOString().slice(0, 10)) return { kind: 'expired' }
  if (!canConfirm(database, person.id, at)) return { kind: 'not-listed' }
  const { confirmedAt, dueAt } = followed
  return { kind: 'open', practitionerId: person.id, uid: person.uid, slug: person.slug, confirmedAt, dueAt }
}

function contentOf(query: URLSearchParams): LinkContent {
  const part = (name: string) => (query.get(name) ?? '').slice(0, 60)
  return { uid: part('doctor'), follows: Number(part('follows')), until: part('until') }
}

function isSigned(secrets: Secrets, content: LinkContent, query: URLSearchParams): boolean {
  return secrets.verify(purpose, textOf(content), query.get('signature') ?? '')
}

function textOf({ uid, follows, until }: LinkContent): string {
  return `${uid} ${String(follows)} ${until}`
}

function confirmationsFrom({ orm }: Database, practitionerId: number, from: number) {
  return orm
    .select()
    .from(confirmation)
    .where(and(eq(confirmation.practitionerId, practitionerId), gt(confirmation.id, from - 1)))
    .orderBy(asc(confirmation.id))
    .limit(3)
    .all()
}
