import { describe, expect, it } from 'vitest'
import type { Locale } from '../../src/i18n/locales.ts'
import { suggest } from '../../src/search/suggest.ts'
import { doctor, engineWith, now } from './support.ts'

const engine = engineWith([
  doctor({ id: 1, names: [{ given: 'Hélène', family: 'Toussaint' }] }),
  doctor({ id: 2, names: [{ given: 'Lou', family: 'Passée' }], publicUntil: now.getTime() }),
])
const session = { href: '/en/guide/session/', title: 'What happens in a session' }

function suggested(prefix: string, locale: Locale = 'en', guide: (typeof session)[] = []) {
  return suggest(engine, { prefix, locale, now, guide })
}

describe('suggesting while somebody types', () => {
  it('offers conditions by any of their names, in the language of the reader', () => {
    expect(suggested('lumb', 'fr')[0]).toEqual({
      kind: 'condition',
      id: 'acute-low-back-pain',
      label: 'Lombalgie aiguë (lumbago)',
    })
    expect(suggested('כאבי ג', 'en')[0]).toMatchObject({ kind: 'condition', label: 'Acute low back pain' })
  })

  it('offers places and doctors', () => {
    expect(suggested('tou', 'he')).toEqual([
      { kind: 'place', id: 'fr-31555', label: 'טולוז' },
      { kind: 'doctor', id: 1 },
    ])
  })

  it('offers what may be read, as it was found', () => {
    expect(suggested('sess', 'en', [session])).toEqual([
      { kind: 'guide', href: session.href, label: session.title },
    ])
  })

  it('offers nobody whose term has passed, nothing for nothing, and never more than eight', () => {
    expect(suggested('passee')).toEqual([])
    expect(suggested(' ')).toEqual([])
    for (const letter of 'abcdefghijklmnopqrstuvwxyzאבגדה')
      expect(suggested(letter).length).toBeLessThanOrEqual(8)
  })
})
