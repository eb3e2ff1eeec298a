import { describe, expect, test } from 'vitest'
import { prepareGiveConsent, withdrawConsent } from '../../src/directory/consent.ts'
import type { PublishedField } from '../../src/directory/listing-content.ts'
import type { Listing } from '../../src/directory/listing.ts'
import { addPhoto, publicPhoto } from '../../src/directory/photos.ts'
import { readSearchDocuments } from '../../src/directory/read-search-documents.ts'
import { searchDocument } from '../../src/directory/search-document.ts'
import { publishedFields } from '../../src/directory/tables.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { now, openDirectory } from '../support/context.ts'
import { anyPhoto } from '../support/photo.ts'
import { eloise } from '../support/people.ts'
import { after, at, expectRefused, withEloise } from './scene.ts'

function withPicture(): { database: Database; uid: string } {
  const database = withEloise()
  const uid = addPhoto(database, anyPhoto, null, now)
  database.sqlite.exec('INSERT INTO practitioner_photo SELECT 1, id FROM photo')
  return { database, uid }
}

function shownWith(fields: readonly PublishedField[]): Listing {
  const { database } = withPicture()
  write(database, () => prepareGiveConsent(database)(1, now, fields))
  const listing = openDirectory(database).listings.byId([1], now)[0]
  if (!listing) throw new Error('not listed')
  return listing
}

/** Where each field shows in a listing. */
const places: Record<PublishedField, (listing: Listing) => unknown> = {
  street: ({ practices }) => practices[0]?.street,
  phones: ({ practices }) => practices[0]?.phones[0],
  booking: ({ practices }) => practices[0]?.bookingUrl,
  hours: ({ practices }) => practices[0]?.hours[0] ?? practices[0]?.absences[0],
  access: ({ practices }) => practices[0]?.access[0],
  languages: ({ languages }) => languages[0],
  techniques: ({ techniques }) => techniques[0],
  'not-offered': ({ notOffered }) => notOffered[0],
  texts: ({ texts }) => texts.fr,
  photo: ({ photo }) => photo,
  'awarded-in': ({ credentials }) => credentials.find(({ awardedIn }) => awardedIn !== null),
}

describe('a field that the consent does not cover', () => {
  test.each(publishedFields)('%s is absent, and the others are there', (hidden) => {
    const listing = shownWith(publishedFields.filter((field) => field !== hidden))
    for (const field of publishedFields)
      expect([field, Boolean(places[field](listing))]).toEqual([field, field !== hidden])
  })

  test('leaves name, town, offers and checks, which are the listing itself', () => {
    const listing = shownWith([])
    expect(listing.names).toEqual(eloise.names)
    expect(listing.practices[0]?.city).toBe('Toulouse')
    expect(listing.offered).toEqual(eloise.offered)
    expect(listing.credentials).toHaveLength(2)
  })

  test('of the street also blurs where on the map it is', () => {
    const [practice] = shownWith(['phones']).practices
    expect([practice?.lat, practice?.lon]).toEqual([43.6, 1.44])
  })

  test('is not found either: one document and all documents agree', () => {
    for (const fields of [[], ['street'], ['languages', 'techniques']] as const) {
      const { database } = withPicture()
      write(database, () => prepareGiveConsent(database)(1, now, fields))
      const { listings } = openDirectory(database)
      const each = [...listings.all(now)].map(searchDocument)
      expect([...readSearchDocuments(database, listings, now)]).toEqual(each)
    }
  })
})

describe('a consent', () => {
  test('is never made wider or narrower: that is another consent', () => {
    const database = withEloise()
    expectRefused(
      database,
      `UPDATE consent_field SET field = 'photo' WHERE field = 'phones'`,
      /a new consent|UNIQUE/,
    )
    expectRefused(database, `DELETE FROM consent_field WHERE field = 'phones'`, /a new consent/)
    after(database, `UPDATE consent SET withdrawn_at = '${at}'`)
    expectRefused(database, `INSERT INTO consent_field SELECT id, 'phones' FROM consent`, /not in force/)
  })

  test('goes with its person', () => {
    const database = withEloise()
    database.sqlite.exec('DELETE FROM practitioner WHERE id = 1')
    expect(database.sqlite.prepare('SELECT count(*) FROM consent_field').pluck().get()).toBe(0)
  })
})

describe('a picture', () => {
  test('is there while its person is public and shows it', () => {
    const { database, uid } = withPicture()
    expect(publicPhoto(database, uid, now)).toEqual({ kind: 'shown', bytes: anyPhoto })
    expect(publicPhoto(database, 'another', now)).toEqual({ kind: 'unknown' })
  })

  test('is gone with the consent, the suspension, the field or the time', () => {
    const ways: ((database: Database) => unknown)[] = [
      (database) => write(database, () => withdrawConsent(database, 1, now)),
      (database) => after(database, `INSERT INTO suspension VALUES (NULL, 1, '${at}', 'x', 'y', NULL, NULL)`),
      (database) => write(database, () => prepareGiveConsent(database)(1, now, ['phones'])),
    ]
    for (const way of ways) {
      const { database, uid } = withPicture()
      way(database)
      expect(publicPhoto(database, uid, now)).toEqual({ kind: 'gone' })
    }
    const { database, uid } = withPicture()
    expect(publicPhoto(database, uid, new Date('2030-01-01'))).toEqual({ kind: 'gone' })
  })

  test('that waits for review is unknown to the public', () => {
    const database = withEloise()
    const uid = addPhoto(database, anyPhoto, null, now)
    expect(publicPhoto(database, uid, now)).toEqual({ kind: 'unknown' })
  })

  test('is a WebP and is never exchanged under its number', () => {
    const { database } = withPicture()
    expect(() => addPhoto(database, Buffer.from('<svg onload="alert(1)">'), null, now)).toThrow(/CHECK/)
    expect(() => database.sqlite.exec(`UPDATE photo SET sha256 = '${'1'.repeat(64)}'`)).toThrow(/a new row/)
  })
})
