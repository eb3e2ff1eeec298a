import type { Database } from '../kernel/database.ts'
import { prepareGiveConsent } from './consent.ts'
import { endDetailsCheck, isReachedElsewhere } from './end-details-check.ts'
import { prepareGoneAddresses } from './gone-addresses.ts'
import type { ListingContent, PublishedField } from './listing-content.ts'
import { freeSlug, slugOf } from './slug.ts'
import { partStore } from './store-parts.ts'
import { readStoredProfile } from './stored-profile.ts'

/**
 * Replaces the named parts of a stored practitioner, and only those; call it inside a transaction. Nothing of it checks
 * or publishes anybody: `shown` changes a consent in force and gives none to somebody who has not consented. A changed
 * name gets a new address, and the old one leads there; a practice that is reached elsewhere has not been called. Throws what the database refuses: an offer that is banned in a
 * country of theirs, an unknown photo, a published person without a name.
 */
export function writeListing(
  database: Database,
  practitionerId: number,
  content: Partial<ListingContent>,
  at: Date,
): void {
  const before = readStoredProfile(database, practitionerId)
  if (!before) throw new Error('practitioner: there is none with this number')
  const { names, practices } = content
  // Offers are written last, because the countries of the new practices decide which of them are allowed.
  if (content.offers) remove(database, 'offer', practitionerId)
  if (names) replaceNames(database, practitionerId, names)
  if (practices) {
    if (isReachedElsewhere(before.practices, practices)) endDetailsCheck(database, practitionerId, at)
    replacePractices(database, practitionerId, practices)
  }
  replaceLists(database, practitionerId, content)
  if (content.shown) changeConsent(database, practitionerId, content.shown, at)
  const after = { names: names ?? before.names, practices: practices ?? before.practices }
  if (slugOf({ ...before, practices: [] }) !== slugOf({ ...after, practices: [] }))
    move(database, practitionerId, slugOf(after))
}

const ownedTables = {
  languages: 'practitioner_language',
  techniques: 'practitioner_technique',
  texts: 'practitioner_text',
  photo: 'practitioner_photo',
} as const

function replaceLists(database: Database, owner: number, content: Partial<ListingContent>): void {
  const { languages, techniques, offers, texts, photo } = content
  const store = partStore(database)
  for (const part of ['languages', 'techniques', 'texts', 'photo'] as const)
    if (content[part] !== undefined) remove(database, ownedTables[part], owner)
  if (languages) store.languages([[owner, languages]])
  if (techniques) store.techniques([[owner, techniques]])
  if (texts) store.texts([[owner, texts]])
  if (photo) store.photo(owner, photo)
  if (offers) store.offers([[owner, offers]])
}

// New scripts first: the last name of somebody published cannot be taken away.
function replaceNames(database: Database, owner: number, names: ListingContent['names']): void {
  partStore(database).names([[owner, names]])
  const kept = JSON.stringify(names.map(({ script }) => script))
  database.sqlite
    .prepare(
      `DELETE FROM practitioner_name WHERE practitioner_id = ? AND script NOT IN (SELECT value FROM json_each(?))`,
    )
    .run(owner, kept)
}

// A practice keeps its row while somebody practises at its place in the list.
function replacePractices(database: Database, owner: number, practices: ListingContent['practices']): void {
  const { sqlite } = database
  sqlite
    .prepare('DELETE FROM practice WHERE practitioner_id = ? AND position > ?')
    .run(owner, practices.length)
  for (const table of ['practice_phone', 'practice_access', 'practice_hours', 'practice_absence'])
    sqlite
      .prepare(
        `DELETE FROM ${table} WHERE practice_id IN (SELECT id FROM practice WHERE practitioner_id = ?)`,
      )
      .run(owner)
  partStore(database).practices([[owner, practices]])
}

function changeConsent(database: Database, owner: number, shown: PublishedField[], at: Date): void {
  const inForce = database.sqlite
    .prepare('SELECT 1 FROM consent WHERE practitioner_id = ? AND withdrawn_at IS NULL')
    .get(owner)
  if (inForce !== undefined) prepareGiveConsent(database)(owner, at, shown)
}

function move(database: Database, owner: number, slug: string): void {
  const { sqlite } = database
  const gone = prepareGoneAddresses(database)
  const taken = sqlite.prepare(
    `SELECT 1 FROM practitioner WHERE slug = @slug AND id <> @owner
     UNION ALL SELECT 1 FROM profile_address WHERE slug = @slug AND practitioner_id IS NOT @owner`,
  )
  const free = freeSlug(
    slug,
    (candidate) => gone.has(candidate) || taken.get({ slug: candidate, owner }) !== undefined,
  )
  sqlite.prepare('UPDATE practitioner SET slug = ? WHERE id = ?').run(free, owner)
}

type OwnedTable = 'offer' | (typeof ownedTables)[keyof typeof ownedTables]

function remove({ sqlite }: Database, table: OwnedTable, owner: number): void {
  sqlite.prepare(`DELETE FROM ${table} WHERE practitioner_id = ?`).run(owner)
}
