import { createElement as h, type ReactElement } from 'react'
import { Path, Svg } from '@react-pdf/renderer'
import { fontsFor } from '../../design/pdf/fonts.ts'
import { piecesFor } from '../../design/pdf/pieces.ts'
import { ink } from '../../design/pdf/sheet.ts'
import { localeFacts, type Locale } from '../../i18n/index.ts'
import { qrOf } from './qr.ts'

/** The letters of headings and names. */
export function serif(locale: Locale) {
  return { fontFamily: fontsFor('serif', locale), fontWeight: 500 } as const
}

/** How many letters of one point fit into a line of the sheet, about. */
const lettersOfOnePoint = 1100

/** The size of a line that may be long: it shrinks to fit, down to a half. */
export function sizeFor(text: string, size: number): number {
  return Math.max(size / 2, Math.min(size, lettersOfOnePoint / text.length))
}

/** A name in large letters, in its own direction, on the side where the sheet begins; one that is long is smaller. */
export function drawName(
  { text, locale }: { text: string; locale: Locale },
  size: number,
  sheetLocale: Locale,
): ReactElement {
  const textAlign = localeFacts[sheetLocale].dir === 'rtl' ? 'right' : 'left'
  const look = {
    ...serif(locale),
    fontSize: sizeFor(text, size),
    lineHeight: 1.25,
    color: ink.pine,
    textAlign,
  } as const
  return piecesFor(locale).text(look, text)
}

/** A QR code of this many points. */
export function drawQr(text: string, points: number): ReactElement {
  const { side, path } = qrOf(text)
  const box = { viewBox: `0 0 ${side} ${side}`, width: points, height: points }
  return h(Svg, box, h(Path, { d: path, fill: '#000' }))
}
