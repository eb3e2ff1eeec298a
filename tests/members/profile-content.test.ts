import { describe, expect, test } from 'vitest'
import { problemsWithFacts, readTyped } from '../../src/members/field-problem.ts'
import {
  checkLicence,
  numberFormats,
  registerOf,
  tidyLicence,
} from '../../src/directory/registers/number-formats.ts'
import { licenceProblem } from '../../src/members/licence-problem.ts'
import { completeness } from '../../src/members/completeness.ts'
import { profileContent, type ProfileContent } from '../../src/members/profile-content.ts'
import { facts } from '../support/context.ts'

const practice: ProfileContent['practices'][number] = {
  ...{
    name: 'Cabinet des Tilleuls',
    street: '3 rue des Tilleuls',
    postalCode: '31000',
    city: 'Toulouse',
    country: 'FR',
  },
  ...{
    placeId: null,
    lat: 43.6045,
    lon: 1.444,
    phones: ['+33536490108'],
    bookingUrl: 'https://booking.example/eloise',
  },
  ...{ access: ['lift'], hours: [], absences: [] },
}

const content: ProfileContent = {
  names: [{ script: 'Latn', given: 'Éloïse', family: "O'Connor-Vergnac" }],
  country: 'FR',
  languages: ['fr'],
  techniques: ['ids'],
  offers: [],
  practices: [practice],
  texts: { en: '', fr: 'Je reçois le matin.\nEt le soir.', he: '' },
  photo: null,
  shown: ['street'],
}

function problems(change: object) {
  const read = readTyped(profileContent, { ...content, ...change })
  return read.ok ? [] : read.problems.map(({ path, reason }) => `${path} ${reason}`)
}

function ofPractice(change: object) {
  return problems({ practices: [{ ...practice, ...change }] })
}

const named = (given: unknown, script = 'Latn') => ({ names: [{ script, given, family: 'Vergnac' }] })

describe('a profile as typed', () => {
  test('is taken, and comes out as it went in', () => {
    expect(readTyped(profileContent, content)).toEqual({ ok: true, value: content })
  })

  test('is made tidy: composed letters, no spaces around, lines ended alike, lists in order', () => {
    const read = readTyped(profileContent, {
      ...content,
      ...named(' E\u0301loïse '),
      languages: ['he', 'fr', 'he'],
      texts: { en: ' a\r\nb\rc ', fr: '', he: '' },
    })
    expect(read).toMatchObject({
      value: { names: [{ given: 'Éloïse' }], languages: ['fr', 'he'], texts: { en: 'a\nb\nc' } },
    })
  })

  test.each([
    ['too long', named('x'.repeat(81)), 'names.0.given too-long'],
    ['empty', named('   '), 'names.0.given missing'],
    ['absent', named(undefined), 'names.0.given missing'],
    ['a number', named(7), 'names.0.given missing'],
    ['a list', named(['a', 'b']), 'names.0.given missing'],
    ['a control character', named('Elo\u0000ise'), 'names.0.given characters'],
    ['a direction character', named('Elo\u202Eise'), 'names.0.given characters'],
    ['a picture', named('Éloïse 🙂'), 'names.0.given characters'],
    ['half a character', named('Elo\uD800ise'), 'names.0.given characters'],
    ['markup', named('<b>Éloïse</b>'), 'names.0.given script'],
    ['SQL', named("x'); DROP TABLE practitioner;--"), 'names.0.given script'],
    ['letters that only look Latin', named('Еloïse'), 'names.0.given script'],
    ['another script than it says', named('Éloïse', 'Hebr'), 'names.0.given script'],
    ['in a script we do not know', named('Éloïse', 'Thai'), 'names.0.script not-known'],
  ])('refuses a name that is %s, beside the field', (_, change, problem) => {
    expect(problems(change)).toContain(problem)
  })

  test('refuses two names in one script, no name, and fields that it does not know', () => {
    expect(problems({ names: [...content.names, ...content.names] })).toEqual(['names twice'])
    expect(problems({ names: [] })).toEqual(['names missing'])
    expect(problems({ verified: true })).toEqual([' wrong-type'])
    expect(problems(Object.fromEntries([['__proto__x', 1]]))).toEqual([' wrong-type'])
  })

  test.each([
    ['letters', 'call me', 'practices.0.phones.0 bad-phone'],
    ['too short', '12', 'practices.0.phones.0 bad-phone'],
    ['with an extension', '05 36 49 01 08 ext. 5', 'practices.0.phones.0 bad-phone'],
    ['an overlong text', '1'.repeat(41), 'practices.0.phones.0 too-long'],
  ])('refuses a phone number that is %s', (_, phone, problem) => {
    expect(ofPractice({ phones: [phone] })).toEqual([problem])
  })

  test('reads a phone number as one of the country of its practice', () => {
    const read = readTyped(profileContent, {
      ...content,
      practices: [practice, { ...practice, country: 'IL', phones: ['02-555-0108', '+44 20 7946 0018'] }],
    })
    expect(read).toMatchObject({ value: { practices: [{}, { phones: ['+97225550108', '+442079460018'] }] } })
  })

  test.each([
    'http://booking.example',
    'javascript:alert(1)',
    'https://',
    'https://user:secret@',
    'booking.example',
    'https:///etc/passwd',
    `https://booking.example/${'x'.repeat(500)}`,
  ])('refuses the link %s', (bookingUrl) => {
    expect(ofPractice({ bookingUrl })).toHaveLength(1)
  })

  test('refuses hours that end before they begin or cross each other, and days that are none', () => {
    const at = (opens: string, closes: string, weekday = 1) => ({ weekday, opens, closes })
    expect(ofPractice({ hours: [at('12:00', '09:00')] })).toEqual(['practices.0.hours.0.closes times-cross'])
    expect(ofPractice({ hours: [at('09:00', '12:00'), at('11:00', '13:00')] })).toEqual([
      'practices.0.hours times-cross',
    ])
    expect(ofPractice({ hours: [at('9:00', '12:00')] })).toContain('practices.0.hours.0.opens bad-time')
    expect(ofPractice({ hours: [at('09:00', '12:00', 8)] })).toEqual([
      'practices.0.hours.0.weekday not-known',
    ])
    expect(ofPractice({ absences: [{ from: '2026-02-30', until: '2026-03-01' }] })).toEqual([
      'practices.0.absences.0.from bad-date',
    ])
    expect(ofPractice({ absences: [{ from: '2026-03-02', until: '2026-03-01' }] })).toEqual([
      'practices.0.absences.0.until dates-cross',
    ])
  })

  test('refuses a place outside the world, and more than a profile holds', () => {
    expect(ofPractice({ lat: 91 })).toEqual(['practices.0.lat bad-place'])
    expect(ofPractice({ lon: Number.POSITIVE_INFINITY })).toEqual(['practices.0.lon missing'])
    expect(ofPractice({ country: 'XX' })).toEqual(['practices.0.country not-known'])
    expect(problems({ practices: Array.from({ length: 21 }, () => practice) })).toEqual([
      'practices too-many',
    ])
    expect(problems({ texts: { en: 'x'.repeat(2001), fr: 'x\u0007', he: 'שלום' } })).toEqual([
      'texts.en too-long',
      'texts.fr characters',
    ])
  })

  test('names the ids that nobody knows', () => {
    const unknown = {
      ...content,
      languages: ['fr', 'xx'],
      offers: [{ condition: 'nothing', stance: 'offered' as const }],
    }
    expect(problemsWithFacts(unknown, facts)).toEqual([
      { path: 'languages.1', reason: 'not-known' },
      { path: 'offers.0.condition', reason: 'not-known' },
    ])
  })

  test('may not offer what is forbidden where the licence is, nor where a practice is', () => {
    const offers = [{ condition: 'localised-fat', stance: 'offered' as const }]
    const banned = [{ path: 'offers.0.stance', reason: 'banned' }]
    const inItaly = { ...content, country: 'IT', offers, practices: [{ ...practice, country: 'IT' }] }
    expect(problemsWithFacts(inItaly, facts)).toEqual([])
    expect(problemsWithFacts({ ...inItaly, country: 'FR' }, facts)).toEqual(banned)
    expect(problemsWithFacts({ ...inItaly, practices: content.practices }, facts)).toEqual(banned)
  })
})

describe('a licence number', () => {
  test.each(numberFormats.map(({ id, example }) => [id, example]))(
    'of %s looks like its example %s',
    (register, number) => {
      expect(checkLicence({ register, number })).not.toBe('licence-format')
      expect(checkLicence({ register, number: `${number}'; DROP` })).toBe('licence-format')
    },
  )

  test('with a wrong check digit is to be looked at again, and taken', () => {
    expect(checkLicence({ register: 'us-npi', number: '1234567893' })).toBe('fits')
    expect(checkLicence({ register: 'us-npi', number: '1234567894' })).toBe('look-again')
    expect(licenceProblem({ register: 'us-npi', number: '1234567894' }, 'US')).toEqual([])
  })

  test('stands in the register of its country', () => {
    expect(licenceProblem({ register: 'uk-gmc', number: '1234567' }, 'FR')).toEqual([
      { path: 'register', reason: 'not-known' },
    ])
    expect(registerOf('PT')).toMatchObject({ id: 'pt-register', issuer: 'National register (PT)' })
    expect(checkLicence({ register: 'pt-register', number: 'OM 12345' })).toBe('fits')
  })

  test('is stored without what people put between the digits', () => {
    expect(tidyLicence({ register: 'fr-rpps', number: '100 012-345.67' }).number).toBe('10001234567')
  })
})

describe('completeness', () => {
  test('is whole with everything that patients look for, and names what is missing, the weightiest first', () => {
    const hours = [{ weekday: 1 as const, opens: '09:00', closes: '12:00' }]
    const offers = [{ condition: 'tennis-elbow', stance: 'offered' as const }]
    const full = { ...content, offers, photo: 'x', practices: [{ ...practice, hours }] }
    expect(completeness(full)).toMatchObject({ percent: 100, missing: [], textsMissing: ['en', 'he'] })
    expect(completeness({ ...full, photo: null, practices: [] }).missing).toEqual([
      'phones',
      'practice',
      'street',
      'hours',
      'access',
      'photo',
    ])
  })
})
