import { describe, expect, test } from 'vitest'
import { doctorForApi } from '../../../src/directory/api/api.ts'
import { doctorDetails } from '../../../src/directory/api/api-schemas.ts'
import { awayText, hoursRows } from '../../../src/directory/profile/hours-view.ts'
import { physicianJsonLd } from '../../../src/directory/json-ld.ts'
import { createLabels } from '../../../src/directory/labels.ts'
import type { Listing } from '../../../src/directory/listing.ts'
import { addPhoto } from '../../../src/directory/photos.ts'
import { doctorVCard } from '../../../src/directory/profile/vcard.ts'
import { messagesIn, type Locale } from '../../../src/i18n/index.ts'
import { facts, now, openDirectory } from '../../support/context.ts'
import { anyPhoto } from '../../support/photo.ts'
import { toulouse } from '../../support/people.ts'
import { withEloise } from '../scene.ts'

const morning = { opens: '09:00', closes: '12:00' }
const at = (weekdays: number[], hours = morning) => weekdays.map((weekday) => ({ weekday, ...hours }))
const url = 'https://society.example/fr/doctors/eloise-vergnac-toulouse/'

function scene(locale: Locale, day = now): { listing: Listing; words: Parameters<typeof doctorVCard>[2] } {
  const database = withEloise()
  addPhoto(database, anyPhoto, null, now)
  database.sqlite.exec('INSERT INTO practitioner_photo SELECT 1, id FROM photo')
  const [listing] = openDirectory(database).listings.byId([1], day)
  if (!listing) throw new Error('not listed')
  return {
    listing,
    words: { locale, t: messagesIn(locale), labels: createLabels(facts, database), now: day },
  }
}

describe('opening hours', () => {
  test('of neighbouring days that are the same are one row', () => {
    expect(hoursRows(at([1, 2, 3, 5]), 'en', messagesIn('en'))).toEqual([
      { days: 'Monday to Wednesday', times: ['09:00–12:00'] },
      { days: 'Friday', times: ['09:00–12:00'] },
    ])
  })

  test('begin on Sunday where Hebrew is read', () => {
    const rows = hoursRows(at([1, 2, 7]), 'he', messagesIn('he'))
    expect(rows.map(({ days }) => days)).toEqual(['יום ראשון עד יום שלישי'])
  })

  test('with a pause show both times of the day', () => {
    const rows = hoursRows(
      [...at([1]), ...at([1], { opens: '14:00', closes: '18:00' })],
      'fr',
      messagesIn('fr'),
    )
    expect(rows).toEqual([{ days: 'lundi', times: ['09:00–12:00', '14:00–18:00'] }])
  })

  test('stand in what search engines, programs and telephones get', () => {
    const { listing, words } = scene('fr')
    const json = JSON.stringify(physicianJsonLd(listing, url, words))
    expect(json).toContain('"dayOfWeek":"Thursday","opens":"09:00","closes":"12:30"')
    expect(json).toContain(`https://society.example/photos/${listing.photo}.webp`)
    expect(doctorVCard(listing, url, words).replaceAll(/\r\n /g, '')).toContain('jeudi : 09:00–12:30')
    const answer = doctorDetails.parse(doctorForApi(listing, words))
    expect(answer.practices[0]?.hours).toEqual(toulouse.hours)
    expect(answer.practices[0]?.absences).toEqual(toulouse.absences)
    expect(answer.texts).toEqual(listing.texts)
    expect(answer.photo).toBe(`/photos/${listing.photo}.webp`)
  })
})

describe('an absence', () => {
  test('is told before and while it lasts, and never afterwards', () => {
    const away = (day: string) => {
      const { listing, words } = scene('en', new Date(`${day}T12:00:00.000Z`))
      const [practice] = listing.practices
      return practice && awayText(practice, 'en', words.t)
    }
    expect(away('2026-11-21')).toBe('Away from 24 December 2026 to 2 January 2027')
    expect(away('2027-01-02')).toBe('Away from 24 December 2026 to 2 January 2027')
    expect(away('2027-01-03')).toBeUndefined()
  })
})
