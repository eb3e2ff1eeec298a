import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CommandError } from '../../src/portal/command-error.ts'
import { readListingFile } from '../../src/portal/demo/read-listing-file.ts'
import { knownWords } from '../../src/portal/demo/words.ts'
import { testFolder } from '../support/context.ts'

const words = knownWords()

/** The line of the format's own description. */
const line = {
  ref: 'd-000001',
  names: [
    { script: 'Latn', given: 'Hélène', family: 'Cohen' },
    { script: 'Hebr', given: 'הלן', family: 'כהן' },
  ],
  country: 'FR',
  languages: ['fr', 'he'],
  conditions: { offered: ['knee-osteoarthritis'], notOffered: ['cellulite'] },
  techniques: ['ids'],
  diplomas: ['diu-mesotherapie'],
  practices: [{ city: 'Toulouse', postalCode: '31000', country: 'FR', lat: 43.6045, lon: 1.444 }],
}
const practice = line.practices[0]
const withPractice = (change: object) => ({ ...line, practices: [{ ...practice, ...change }] })

const read = (...lines: (object | string)[]) => readBytes(lines.map(asText).join('\n'))

function readBytes(content: string | Buffer) {
  const file = join(testFolder(), 'listings.jsonl')
  writeFileSync(file, content)
  return readListingFile(file, words)
}

function asText(value: object | string): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

describe('a listing file', () => {
  test('gives one person a line', () => {
    const [person, ...others] = read(line)
    expect(others).toEqual([])
    expect(person).toMatchObject({
      ref: 'd-000001',
      country: 'FR',
      offered: ['knee-osteoarthritis'],
      notOffered: ['cellulite'],
      practices: [{ city: 'Toulouse', lat: 43.6045, phones: [], access: [], street: null }],
      story: null,
    })
    expect(person?.credentials.map(({ kind }) => kind)).toEqual([
      'licence',
      'diploma',
      'membership',
      'details',
    ])
  })

  test('may have empty lines, other ends of line and fields that nobody knows', () => {
    expect(
      read('', line, '  ', `${JSON.stringify({ ...line, ref: 'b', colour: 'blue' })}\r`, ''),
    ).toHaveLength(2)
  })

  test('may leave out everything but ref, names and country', () => {
    const [person] = read({ ref: 'a', names: line.names, country: 'IL' })
    expect(person).toMatchObject({ languages: [], offered: [], techniques: [], practices: [] })
    expect(person?.credentials).toMatchObject([
      { kind: 'licence', register: 'il-moh' },
      { kind: 'membership' },
    ])
  })

  test('may say when the doors are open, what the doctor says and what is kept from the public', () => {
    const hours = [{ weekday: 1, opens: '09:00', closes: '12:30' }]
    const texts = { fr: 'Le dos.\nLe cou.' }
    const [person] = read({ ...withPractice({ hours }), texts, hidden: ['street'] })
    expect(person).toMatchObject({ practices: [{ hours }], texts, hidden: ['street'] })
  })

  test.each([
    [
      'hours that end before they begin',
      withPractice({ hours: [{ weekday: 1, opens: '12:00', closes: '09:00' }] }),
    ],
    ['an eighth day', withPractice({ hours: [{ weekday: 8, opens: '09:00', closes: '12:00' }] })],
    ['a text in another language', { ...line, texts: { de: 'Rücken' } }],
    ['a text with a bell', { ...line, texts: { fr: 'Le dos\u0007' } }],
    ['an unknown field to hide', { ...line, hidden: ['name'] }],
  ])('is refused with %s', (_what, wrong) => {
    expect(() => read(wrong)).toThrow(/^line 1: /)
  })

  test('may name the register and the number of the licence', () => {
    const [person] = read({ ...line, licence: { register: 'fr-rpps', number: '10101010101' } })
    expect(person?.credentials[0]).toMatchObject({ register: 'fr-rpps', number: '10101010101' })
  })

  test('may give phones, a booking page and access', () => {
    const [person] = read(
      withPractice({ phones: ['+33536490112'], bookingUrl: 'https://booking.example/a', access: ['lift'] }),
    )
    expect(person?.practices[0]).toMatchObject({ phones: ['+33536490112'], access: ['lift'] })
  })

  test('may be empty', () => {
    expect(readBytes('')).toEqual([])
  })
})

describe('a line that cannot be read is named with its number and the reason', () => {
  const bad: [what: string, line: object | string, reason: RegExp][] = [
    ['no JSON', '{"ref":', /not JSON/],
    ['a list', '[1, 2]', /expected object/],
    ['a number', '7', /expected object/],
    ['null', 'null', /expected object/],
    ['no ref', { ...line, ref: undefined }, /^line 2: ref/],
    ['an empty ref', { ...line, ref: ' ' }, /^line 2: ref/],
    ['a ref of 81 letters', { ...line, ref: 'a'.repeat(81) }, /^line 2: ref/],
    ['no names', { ...line, names: [] }, /^line 2: names/],
    [
      'an unknown script',
      { ...line, names: [{ script: 'Runr', given: 'A', family: 'B' }] },
      /names\.0\.script/,
    ],
    ['no family name', { ...line, names: [{ script: 'Latn', given: 'A' }] }, /names\.0\.family/],
    ['two names in one script', { ...line, names: [line.names[0], line.names[0]] }, /one name a script/],
    ['a country in words', { ...line, country: 'France' }, /country: expected two capital letters/],
    ['an unknown language', { ...line, languages: ['klingon'] }, /"klingon" is not known/],
    [
      'an unknown condition',
      { ...line, conditions: { offered: ['boredom'] } },
      /conditions\.offered\.0: "boredom"/,
    ],
    ['an unknown technique', { ...line, techniques: ['magic'] }, /techniques\.0: "magic" is not known/],
    ['an unknown diploma', { ...line, diplomas: ['of-life'] }, /diplomas\.0: "of-life" is not known/],
    [
      'a condition offered and not offered',
      { ...line, conditions: { offered: ['cellulite'], notOffered: ['cellulite'] } },
      /both offered and not offered/,
    ],
    ['a latitude of 91', withPractice({ lat: 91 }), /practices\.0\.lat/],
    ['a longitude in words', withPractice({ lon: '1.4' }), /practices\.0\.lon/],
    ['no town', withPractice({ city: '' }), /practices\.0\.city/],
    ['a national phone number', withPractice({ phones: ['0536490112'] }), /international form/],
    ['six phones', withPractice({ phones: Array<string>(6).fill('+33536490112') }), /practices\.0\.phones/],
    [
      'a booking page without encryption',
      withPractice({ bookingUrl: 'http://booking.example' }),
      /bookingUrl/,
    ],
    ['a booking page that is a script', withPractice({ bookingUrl: 'javascript:alert(1)' }), /bookingUrl/],
    ['a booking page without a host', withPractice({ bookingUrl: 'https:booking' }), /bookingUrl/],
    [
      'an endless booking page',
      withPractice({ bookingUrl: `https://a.example/${'a'.repeat(500)}` }),
      /bookingUrl/,
    ],
    ['a town with a control character', withPractice({ city: 'Tou\u0000louse' }), /city: has control/],
    ['unknown access', withPractice({ access: ['helicopter'] }), /practices\.0\.access\.0/],
    ['21 practices', { ...line, practices: Array(21).fill(practice) }, /^line 2: practices/],
    ['a register of one letter', { ...line, licence: { register: 'r', number: '1' } }, /licence\.register/],
    ['a licence without a number', { ...line, licence: { register: 'fr-rpps' } }, /licence\.number/],
    ['a ref that an earlier line has', { ...line, ref: 'first' }, /"first" is already in line 1/],
    ['a prototype', '{"__proto__":{"ref":"a"}}', /^line 2: /],
  ]

  test.each(bad)('%s', (_what, badLine, reason) => {
    const load = () => read({ ...line, ref: 'first' }, badLine, { ...line, ref: 'third' })
    expect(load).toThrow(CommandError)
    expect(load).toThrow(/^line 2: .{3,200}$/)
    expect(load).toThrow(reason)
  })

  test('a file in another encoding is refused', () => {
    expect(() => readBytes(Buffer.from([0x7b, 0xe9, 0x7d]))).toThrow('the file is not UTF-8')
  })
})
