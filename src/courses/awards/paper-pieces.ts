import { createElement as h, type ReactElement } from 'react'
import { Path, Svg } from '@react-pdf/renderer'
import { fontsFor } from '../../design/pdf/fonts.ts'
import type { Locale } from '../../i18n/index.ts'
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

/** A QR code of this many points. */
export function drawQr(text: string, points: number): ReactElement {
  const { side, path } = qrOf(text)
  const box = { viewBox: `0 0 ${side} ${side}`, width: points, height: points }
  return h(Svg, box, h(Path, { d: path, fill: '#000' }))
}
