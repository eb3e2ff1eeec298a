import { describe, expect, test } from 'vitest'
import { visitSite } from './support/visitor.ts'
import { people } from './support/addresses.ts'

const visitor = visitSite()

interface Property {
  name: string
  types: string[]
  values: string[]
}

/** Reads a vCard as a telephone does: lines unfolded, parameters split off, escapes undone. */
function readCard(text: string): Property[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':')
      const [name = '', ...parameters] = line.slice(0, colon).split(';')
      const types = parameters.flatMap((parameter) => parameter.replace(/^TYPE=/i, '').split(','))
      return { name, types, values: partsOf(line.slice(colon + 1)) }
    })
}

function partsOf(value: string): string[] {
  return value.split(/(?<!\\);/).map((part) => part.replace(/\\n/gi, '\n').replace(/\\(.)/g, '$1'))
}

async function card(lang: string, slug: string) {
  const answer = await visitor.ask(`/${lang}/doctors/${slug}/contact.vcf`)
  const properties = readCard(answer.body)
  return { answer, of: (name: string) => properties.filter((property) => property.name === name) }
}

describe('the contact card of a doctor', () => {
  test('is a file that a telephone opens', async () => {
    const { answer, of } = await card('en', people.helene)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/vcard; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${people.helene}.vcf"`)
    expect(answer.body.startsWith('BEGIN:VCARD\r\nVERSION:3.0\r\n')).toBe(true)
    expect(answer.body.trimEnd().endsWith('END:VCARD')).toBe(true)
    expect(of('VERSION')).toHaveLength(1)
  })

  test('has no line longer than 75 bytes', async () => {
    for (const lang of ['en', 'he']) {
      const { answer } = await card(lang, people.inTwoScripts)
      const long = answer.body.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)
      expect(long).toEqual([])
    }
  })

  test('says name, telephone, address and page in Latin letters', async () => {
    const { of } = await card('fr', people.helene)
    expect(of('N')[0]?.values.slice(0, 4)).toEqual(['Castéran', 'Hélène', '', 'Dr'])
    expect(of('FN')[0]?.values).toEqual(['Dr Hélène Castéran'])
    expect(of('TEL')).toEqual([{ name: 'TEL', types: ['WORK', 'VOICE'], values: ['+33536490108'] }])
    expect(of('ADR')[0]?.values).toEqual(['', '', '3 rue des Tilleuls', 'Toulouse', '', '31000', 'FR'])
    expect(of('URL')[0]?.values[0]).toMatch(new RegExp(`/fr/doctors/${people.helene}/$`))
  })

  test('says the name in Hebrew letters to who reads Hebrew', async () => {
    const { of } = await card('he', people.inTwoScripts)
    expect(of('N')[0]?.values.slice(0, 2)).toEqual(['צרפתי', 'יעל'])
    expect(of('FN')[0]?.values[0]).toContain('יעל צרפתי')
    expect(of('TEL')[0]?.values).toEqual(['+33536490122'])
  })

  test('has an address for every practice', async () => {
    const { of } = await card('fr', people.ofTwoPractices)
    expect(of('ADR').map(({ values }) => values[3])).toEqual(['Paris', 'Boulogne-Billancourt'])
  })

  test('has none for a holder without consultations', async () => {
    const { answer, of } = await card('en', people.withoutConsultations)
    expect(answer.status).toBe(200)
    expect(of('ADR')).toEqual([])
    expect(of('TEL')).toEqual([])
  })
})
