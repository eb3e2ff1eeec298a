import { describe, expect, test } from 'vitest'
import { addPhoto } from '../../src/directory/photos.ts'
import { readStoredProfile } from '../../src/directory/stored-profile.ts'
import { withdrawConsent } from '../../src/directory/consent.ts'
import { writeListing } from '../../src/directory/write-listing.ts'
import type { ListingContent } from '../../src/directory/listing-content.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { now, openDirectory } from '../support/context.ts'
import { anyPhoto } from '../support/photo.ts'
import { add, basile, eloise, toulouse } from '../support/people.ts'
import { withEloise } from './scene.ts'

const slug = 'eloise-vergnac-toulouse'

function change(database: Database, content: Partial<ListingContent>, person = 1): void {
  write(database, () => writeListing(database, person, content, now))
}

function stored(database: Database) {
  const profile = readStoredProfile(database, 1)
  if (!profile) throw new Error('nobody is stored')
  return profile
}

describe('the stored profile', () => {
  test('is what was stated, in the shape in which it can be written again', () => {
    const database = withEloise()
    const before = stored(database)
    expect(before).toMatchObject({
      slug,
      country: 'FR',
      practices: [toulouse],
      names: eloise.names,
      texts: { en: '', ...eloise.texts },
      photo: null,
    })
    change(database, before)
    expect(stored(database)).toEqual(before)
  })

  test('is there for somebody who is not public, and for nobody else', () => {
    const database = withEloise()
    const id = add(database, basile)
    expect(readStoredProfile(database, id)).toMatchObject({ slug: 'basile-tournefeuille-balma', shown: [] })
    expect(readStoredProfile(database, 99)).toBeUndefined()
  })
})

describe('writing a listing', () => {
  test('replaces the part that is named and leaves the others', () => {
    const database = withEloise()
    const before = stored(database)
    change(database, { languages: ['en', 'en'] })
    expect(stored(database)).toEqual({ ...before, languages: ['en'] })
  })

  test('keeps the rows of practices, adds new ones and removes the rest', () => {
    const database = withEloise()
    const rows = () => database.sqlite.prepare('SELECT id, city FROM practice ORDER BY position').raw().all()
    const balma = { ...toulouse, city: 'Balma', phones: [], access: [], hours: [], absences: [] }
    change(database, { practices: [{ ...toulouse, phones: ['+33536490199'] }, balma] })
    expect(rows()).toEqual([
      [1, 'Toulouse'],
      [2, 'Balma'],
    ])
    expect(stored(database).practices).toEqual([{ ...toulouse, phones: ['+33536490199'] }, balma])
    change(database, { practices: [balma] })
    expect(rows()).toEqual([[1, 'Balma']])
    change(database, { practices: [] })
    expect(rows()).toEqual([])
  })

  test('of another name moves the page, and the old address leads there', () => {
    const database = withEloise()
    change(database, { names: [{ script: 'Latn', given: 'Éloïse', family: 'Lannemezan' }] })
    const { profileAt } = openDirectory(database)
    expect(profileAt(slug, now)).toEqual({ kind: 'renamed', slug: 'eloise-lannemezan-toulouse' })
    change(database, { names: eloise.names })
    expect(profileAt('eloise-lannemezan-toulouse', now)).toEqual({ kind: 'renamed', slug })
  })

  test('of another town keeps the address', () => {
    const database = withEloise()
    change(database, { practices: [{ ...toulouse, city: 'Balma' }] })
    expect(stored(database).slug).toBe(slug)
  })

  test('takes no address that was somebody else’s', () => {
    const database = withEloise()
    add(database, { ...basile, practices: [toulouse] })
    change(database, { names: basile.names })
    expect(stored(database).slug).toBe('basile-tournefeuille-toulouse-2')
  })

  test('never leaves somebody published without a name, and then changes nothing', () => {
    const database = withEloise()
    const before = stored(database)
    expect(() => change(database, { languages: [], names: [] })).toThrow('a listing has a name')
    expect(stored(database)).toEqual(before)
  })

  test('puts a picture on the page and takes it off again', () => {
    const database = withEloise()
    const uid = addPhoto(database, anyPhoto, null, now)
    change(database, { photo: uid })
    expect(openDirectory(database).listings.bySlug(slug, now)?.photo).toBe(uid)
    change(database, { photo: null })
    expect(openDirectory(database).listings.bySlug(slug, now)?.photo).toBeNull()
    expect(() => change(database, { photo: 'no such picture' })).toThrow('no such photo')
  })

  test('shows in the open directory at once', () => {
    const database = withEloise()
    change(database, { offers: [{ condition: 'sciatica', stance: 'offered' }] })
    expect(openDirectory(database).listings.bySlug(slug, now)).toMatchObject({
      offered: ['sciatica'],
      notOffered: [],
    })
  })

  test('checks and publishes nobody', () => {
    const database = withEloise()
    const id = add(database, basile)
    change(database, { ...stored(database), shown: ['phones'] }, id)
    const rows = (table: string) =>
      database.sqlite.prepare(`SELECT count(*) FROM ${table} WHERE practitioner_id = ?`).pluck().get(id)
    expect(['consent', 'publication', 'confirmation'].map(rows)).toEqual([0, 0, 0])
  })
})

describe('what is shown', () => {
  test('is a new consent each time, and the old one ends', () => {
    const database = withEloise()
    change(database, { shown: ['phones'] })
    const consents = database.sqlite.prepare('SELECT withdrawn_at IS NULL FROM consent ORDER BY id').pluck()
    expect(consents.all()).toEqual([0, 1])
    expect(stored(database).shown).toEqual(['phones'])
  })

  test('gives no consent to somebody who took it back', () => {
    const database = withEloise()
    write(database, () => withdrawConsent(database, 1, now))
    change(database, { shown: ['phones', 'street'] })
    expect(openDirectory(database).listings.bySlug(slug, now)).toBeUndefined()
    expect(stored(database).shown).toHaveLength(11)
  })
})
