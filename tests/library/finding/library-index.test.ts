import { describe, expect, it } from 'vitest'
import type { Locale } from '../../../src/i18n/locales.ts'
import type { LibraryDocument, LibraryText } from '../../../src/search/library-document.ts'
import { LibraryIndex } from '../../../src/search/library-index.ts'

type Said = Partial<Omit<LibraryText, 'href'>> & { title: string }

function page(slug: string, en: Said, fr: Said, he: Said): LibraryDocument {
  const textIn = (locale: string, said: Said): LibraryText => ({
    href: `/${locale}/${slug}/`,
    aliases: [],
    summary: '',
    passages: [],
    ...said,
  })
  return { kind: 'page', texts: { en: textIn('en', en), fr: textIn('fr', fr), he: textIn('he', he) } }
}

const storms = page(
  'storms',
  {
    title: 'Storms at sea',
    aliases: ['gale'],
    summary: 'Wind, and what to do.',
    passages: [
      { heading: 'Before it comes', text: 'Reef the sails.', href: '/en/storms/#before' },
      { heading: 'Lightning', text: 'Stay away from the mast.', href: '/en/storms/#lightning' },
    ],
  },
  { title: 'Tempêtes en mer', aliases: ['coup de vent'], summary: 'Le vent, et que faire.' },
  { title: 'סערות בים', aliases: ['רוח חזקה'], summary: 'רוח, ומה לעשות.' },
)
const harbours = page(
  'harbours',
  { title: 'Harbours', aliases: ['shelter from storms'], summary: 'Where boats sleep.' },
  { title: 'Ports', summary: 'Là où dorment les bateaux.' },
  { title: 'נמלים', summary: 'המקום שבו ישנות הסירות.' },
)
const index = new LibraryIndex([storms, harbours])

function found(question: string, locale: Locale = 'en'): string[] {
  return index.find(question, locale, 5).map(({ href }) => href)
}

describe('finding what can be read', () => {
  it('puts what is called so before what only mentions it', () => {
    expect(found('storm')).toEqual(['/en/storms/', '/en/harbours/'])
  })

  it('knows plurals, endings, slips and what Hebrew glues to a word', () => {
    for (const words of ['storms', 'storming', 'stroms', 'tempete', 'TEMPÊTES', 'הסערות', 'בסערות'])
      expect([words, found(words)[0]]).toEqual([words, '/en/storms/'])
  })

  it('answers in the language of the reader', () => {
    expect(found('gale', 'fr')).toEqual(['/fr/storms/'])
    expect(found('coup de vent', 'he')).toEqual(['/he/storms/'])
  })

  it('opens at the passage that answers, and quotes it', () => {
    expect(index.find('lightning', 'en', 1)).toEqual([
      {
        kind: 'page',
        title: 'Storms at sea',
        href: '/en/storms/#lightning',
        heading: 'Lightning',
        text: 'Stay away from the mast.',
      },
    ])
  })

  it('has no answer for nothing, for other things, and when most of the words are about other things', () => {
    for (const words of ['', '   ', '??', 'pizza', 'pizza with mushrooms and wind'])
      expect(found(words)).toEqual([])
  })
})

describe('what may be opened while somebody types', () => {
  it('is whatever is called so, its title first', () => {
    expect(index.begin('sto', 'en', 4)).toEqual([
      { title: 'Storms at sea', href: '/en/storms/' },
      { title: 'Harbours', href: '/en/harbours/' },
    ])
    expect(index.begin('coup de v', 'en', 4).map(({ title }) => title)).toEqual(['Storms at sea'])
  })

  it('is nothing for what is only mentioned', () => {
    expect(index.begin('boats', 'en', 4)).toEqual([])
  })
})
