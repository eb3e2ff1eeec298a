import { describe, expect, it } from 'vitest'
import type { Locale } from '../../src/i18n/locales.ts'
import type { NameLookup } from '../../src/search/name-index.ts'
import { understand } from '../../src/search/understand.ts'
import { createVocabulary } from '../../src/search/vocabulary.ts'
import { book, terms } from './support.ts'

const vocabulary = createVocabulary(terms, book)
const known = new Set(['cohen', 'כהנ', 'paris', 'nice', 'lourdes', 'israel', 'petit', 'helene', 'martin'])
const names: NameLookup = { has: (word) => known.has(word), hasNear: () => false }

function read(q: string, near = '', locale: Locale = 'fr') {
  const { conditions, place, name, ...rest } = understand({ q, near, locale }, vocabulary, names)
  return {
    conditions: conditions.map(({ id }) => id),
    place: place?.place.id,
    radiusKm: place?.radiusKm,
    name: name?.text,
    ...rest,
  }
}

describe('reading what people type', () => {
  it.each([
    ['mal de dos toulouse', ['acute-low-back-pain', 'chronic-spinal-pain'], 'fr-31555'],
    ["j'ai mal en bas du dos depuis une semaine près de Lyon", ['acute-low-back-pain'], 'fr-69123'],
    ['כאבי גב בירושלים', ['acute-low-back-pain', 'chronic-spinal-pain'], 'il-281184'],
    ['כואב לי הגב', ['acute-low-back-pain', 'chronic-spinal-pain'], undefined],
    ['my back hurts', ['acute-low-back-pain', 'chronic-spinal-pain'], undefined],
    ['pain in my left knee', ['knee-osteoarthritis'], undefined],
    ['backpain', ['acute-low-back-pain', 'chronic-spinal-pain'], undefined],
    ['lumbago', ['acute-low-back-pain'], undefined],
    ['מרפק טניס בתל אביב', ['tennis-elbow'], 'il-293397'],
    ['mésothérapie bordeaux', [], 'fr-33063'],
    ['la rochelle', [], 'fr-17300'],
    ['st malo migraines', ['migraine'], 'fr-35288'],
    ['31000', [], 'fr-31555'],
    ['toulose', [], 'fr-31555'],
  ])('%s', (q, conditions, place) => {
    expect(read(q)).toMatchObject({ conditions, place, name: undefined })
  })

  it('forgives slips and says what it corrected', () => {
    expect(read('lumbagoo').corrections).toEqual([{ from: 'lumbagoo', to: 'lumbago' }])
    expect(read('epycondilite lyon')).toMatchObject({
      conditions: ['tennis-elbow'],
      place: 'fr-69123',
      corrections: [{ from: 'epycondilite', to: 'epicondylite' }],
    })
  })

  it('guesses from four letters only beside other words of the same complaint', () => {
    expect(read('mal au dzos').conditions).toContain('acute-low-back-pain')
    expect(read('dzos').conditions).toEqual([])
  })

  it('reads the other kinds of words', () => {
    expect(
      understand(
        { q: 'hebrew speaking doctor, nappage, DIU de mésothérapie, in France', near: '', locale: 'en' },
        vocabulary,
        names,
      ),
    ).toMatchObject({
      languages: [{ id: 'he' }],
      techniques: [{ id: 'nappage' }],
      diplomas: [{ id: 'diu-mesotherapie' }],
      countries: [{ id: 'FR' }],
      name: null,
      ignored: [],
    })
  })

  it('reads a distance beside the place', () => {
    expect(read('migraine à 20 km de Lyon')).toMatchObject({ place: 'fr-69123', radiusKm: 20 })
  })

  it('makes no guess about what matches nothing', () => {
    expect(read('zzqqx wwvvk')).toMatchObject({
      conditions: [],
      place: undefined,
      name: 'zzqqx wwvvk',
      corrections: [],
    })
  })

  it('takes the other field for a place first, and understands anything else in it', () => {
    expect(read('cohen', 'nice')).toMatchObject({ place: 'fr-06088', name: 'cohen', nameOrEntity: null })
    expect(read('', 'lumbago')).toMatchObject({ conditions: ['acute-low-back-pain'], place: undefined })
  })

  it('prefers the town of that name at home', () => {
    expect(read('Valence')).toMatchObject({ place: 'fr-26362', alternativePlaces: [{ id: 'es-2509954' }] })
  })
})

describe('a word that is a place and a name', () => {
  it('keeps both readings of a lone word', () => {
    expect(read('Paris').nameOrEntity).toEqual({ tokens: ['paris'], instead: 'place', nameFirst: false })
    expect(read('Lourdes').nameOrEntity).toMatchObject({ nameFirst: true })
  })

  it('puts the person first beside another name', () => {
    expect(read('Hélène Paris').nameOrEntity).toEqual({
      tokens: ['helene', 'paris'],
      instead: 'place',
      nameFirst: true,
    })
    expect(read('Israel Cohen').nameOrEntity).toMatchObject({
      tokens: ['israel', 'cohen'],
      instead: 'country',
    })
  })

  it.each(['lumbago Nice', 'near Nice', 'à Paris'])('is a place in "%s"', (q) => {
    expect(read(q)).toMatchObject({ nameOrEntity: null, name: undefined })
    expect(read(q).place).toBeDefined()
  })

  it('takes an everyday word for a name only where nobody describes', () => {
    expect(read('dr petit lyon').name).toBe('petit')
    expect(read('un petit mal de dos').name).toBeUndefined()
  })
})

it('survives whatever is typed', () => {
  const hostile = [
    '\0',
    '\uD800',
    "l'".repeat(500),
    'a '.repeat(500),
    '%_\\"\'',
    '(((((',
    '🦴'.repeat(300),
    'א'.repeat(300),
    '1'.repeat(300),
  ]
  for (const text of hostile) expect(() => read(text, text)).not.toThrow()
})
