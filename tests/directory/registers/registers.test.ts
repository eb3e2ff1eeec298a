import { describe, expect, test } from 'vitest'
import { checkLicence, numberFormats, registerOf } from '../../../src/directory/registers/number-formats.ts'
import { recordedFacts, type Register } from '../../../src/directory/registers/register.ts'
import { registers } from '../../../src/directory/registers/registers.ts'
import { locales } from '../../../src/i18n/locales.ts'

/** By register: numbers it can have given, and numbers it cannot. */
const numbers: Record<string, { fits: string[]; lookAgain?: string[]; wrong: string[] }> = {
  'fr-rpps': {
    fits: ['10000000009', '19999999998', '997 000 000 05'],
    lookAgain: ['10000000001'],
    wrong: ['1000000000', '100000000099', '1000000000A'],
  },
  'il-moh': { fits: ['1-12345', '123456'], wrong: ['123', '123456789', 'AB-1234'] },
  'uk-gmc': { fits: ['7654321'], wrong: ['765432', '76543210', 'GMC1234'] },
  'it-fnomceo': { fits: ['RM 12345', '123'], wrong: ['ROM 12', 'RM 1234567', 'RM'] },
  be: { fits: ['1-23456-25-001'], lookAgain: ['1-23456-26-001'], wrong: ['2-23456-74-001', '1-2345-74-001'] },
  'us-npi': {
    fits: ['1234567893'],
    lookAgain: ['1234567890'],
    wrong: ['3234567893', '123456789', '12345678931'],
  },
  'ch-medreg': {
    fits: ['7601000123459'],
    lookAgain: ['7601000123454'],
    wrong: ['7602000123453', '760100012345'],
  },
  'es-cgcom': { fits: ['282812345', '123456'], wrong: ['12345', '1234567890', 'M1234567'] },
  'br-cfm': { fits: ['SP 123456', 'CRM-SP 123456', '123456/SP'], wrong: ['123456', 'SP 12', 'SPX 123456'] },
}

describe.each(registers)('the register $numbers.id', ({ numbers: format, name, address, steps, record }) => {
  const { id } = format
  const cases = numbers[id]

  test('takes the numbers that it can have given, and no others', () => {
    const answers = (list: string[] = []) => list.map((number) => checkLicence({ register: id, number }))
    expect(new Set(answers(cases?.fits))).toEqual(new Set(['fits']))
    expect(new Set(answers(cases?.wrong))).toEqual(new Set(['licence-format']))
    expect(answers(cases?.lookAgain).every((answer) => answer === 'look-again')).toBe(true)
    expect(checkLicence({ register: id, number: format.example })).not.toBe('licence-format')
  })

  test('tries its check digit, where it has one', () => {
    expect(format.hasRightDigit !== undefined).toBe(cases?.lookAgain !== undefined)
  })

  test('says in every language how to look somebody up, and what to record', () => {
    const words = [name, ...steps, ...record.map((fact) => recordedFacts[fact])]
    const texts = words.flatMap((text) => locales.map((locale) => text[locale]))
    expect(texts.filter((text) => text.trim() === '')).toEqual([])
    expect(record).toEqual(expect.arrayContaining(['number', 'name']))
    expect(address === null || URL.parse(address)?.protocol === 'https:').toBe(true)
  })

  test('is found by its country', () => {
    expect(registerOf(format.country)).toBe(format)
  })
})

test('no register is in one list only, or twice', () => {
  expect(registers.map((register) => register.numbers)).toEqual(numberFormats)
  expect(new Set(numberFormats.map(({ country }) => country)).size).toBe(numberFormats.length)
})

/** Everything that a country needs, in one file of `directory/registers/`. */
const land: Register = {
  numbers: {
    id: 'xx-land',
    country: 'XX',
    issuer: 'Order of Land',
    pattern: /^L\d{5}$/,
    example: 'L-10005',
    hasRightDigit: (number) => Number(number.at(-1)) === Number(number.at(1)) + 4,
  },
  name: { en: 'Order of Land', fr: 'Ordre de Land', he: 'לשכת לנד' },
  address: null,
  steps: [
    { en: 'Ask.', fr: 'Demandez.', he: 'שואלים.' },
    { en: 'Read.', fr: 'Lisez.', he: 'קוראים.' },
    { en: 'Write down.', fr: 'Notez.', he: 'רושמים.' },
  ],
  record: ['number', 'name'],
}

test('a country is added by one file and its line in the list', () => {
  const formats = [...numberFormats, land.numbers]
  const check = (number: string) => checkLicence({ register: 'xx-land', number }, formats)
  expect(['L-10005', 'l 10 005', 'L-10006', '10005'].map(check)).toEqual([
    'fits',
    'fits',
    'look-again',
    'licence-format',
  ])
  expect(registerOf('XX', formats)).toBe(land.numbers)
  // What stood in the list before answers as before.
  expect(checkLicence({ register: 'us-npi', number: '1234567893' }, formats)).toBe('fits')
  // Without its file every number of the country is taken, and staff ask by hand.
  expect(checkLicence({ register: 'xx-register', number: 'L-10006' })).toBe('fits')
})
