import { createElement as h, type ReactElement, type ReactNode } from 'react'
import { Text, View, type Styles } from '@react-pdf/renderer'
import { localeFacts, type Locale } from '../../i18n/locales.ts'
import { fontsFor } from './fonts.ts'
import { nearestLetters } from './letters.ts'

type Style = Styles[string]

/** Pieces of a PDF that are read in the direction of a language: the maker hands that down to no child. */
export interface Pieces {
  /** Words on lines of their own; pieces of text among them may have another size. */
  text: (style: Style | Style[], ...children: ReactNode[]) => ReactElement
  /** Words in Latin letters, or an address: read from the left, and aligned like all others. */
  latin: (style: Style | Style[], ...children: ReactNode[]) => ReactElement
  /** Pieces side by side, the first where reading begins. */
  row: (style: Style | Style[], ...children: ReactNode[]) => ReactElement
  /** Pieces one below the other. */
  stack: (style: Style | Style[], ...children: ReactNode[]) => ReactElement
}

// The maker would also break a word, with a hyphen, where its letters change from one font to the next.
const whole = { hyphenationPenalty: 10_000 }

/** Takes a language, returns the pieces for its direction. */
export function piecesFor(locale: Locale): Pieces {
  const { dir } = localeFacts[locale]
  const flexDirection = dir === 'rtl' ? 'row-reverse' : 'row'
  const textAlign = dir === 'rtl' ? 'right' : 'left'
  const latinLook: Style = { textAlign, fontFamily: fontsFor('sans', 'en') }
  return {
    text: (style, ...children) =>
      h(Text, { ...whole, style: [{ direction: dir }, style] }, ...children.map(drawable)),
    latin: (style, ...children) =>
      h(Text, { ...whole, style: [latinLook, style] }, ...children.map(drawable)),
    row: (style, ...children) => h(View, { style: [{ flexDirection }, style] }, ...children),
    stack: (style, ...children) => h(View, { style }, ...children),
  }
}

function drawable(child: ReactNode): ReactNode {
  return typeof child === 'string' ? nearestLetters(child) : child
}
