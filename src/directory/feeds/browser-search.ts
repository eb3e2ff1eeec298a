import { js2xml } from 'xml-js'
import type { Locale } from '../../i18n/locales.ts'
import type { FormatsMessages } from '../../i18n/messages/en/formats.ts'

/** OpenSearch allows names of 16 characters, and browsers cut what is longer. */
const longestName = 16

/** What a browser must know to offer the search of doctors in its address bar (OpenSearch 1.1). */
export function browserSearch(
  origin: string,
  society: string,
  locale: Locale,
  words: FormatsMessages['browserSearch'],
): string {
  const url = (type: string, template: string) => ({ _attributes: { type, template } })
  return js2xml(
    {
      _declaration: { _attributes: { version: '1.0', encoding: 'UTF-8' } },
      OpenSearchDescription: {
        _attributes: { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
        ShortName: shortName(words.name(society)),
        LongName: words.name(society),
        Description: words.description,
        Language: locale,
        InputEncoding: 'UTF-8',
        Image: {
          _attributes: { width: '16', height: '16', type: 'image/x-icon' },
          _text: `${origin}/favicon.ico`,
        },
        Url: url('text/html', `${origin}/${locale}/doctors/?q={searchTerms}`),
      },
    },
    { compact: true, spaces: 1 },
  )
}

/** As many whole words as fit; punctuation after the last is left out. */
function shortName(name: string): string {
  const words = name.split(/\s+/)
  while (words.length > 1 && words.join(' ').length > longestName) words.pop()
  const fitting = [...words.join(' ')].slice(0, longestName).join('')
  return fitting.replace(/[\s\p{P}]+$/u, '')
}
