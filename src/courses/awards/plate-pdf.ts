import { Fragment, createElement as h, type ReactElement } from 'react'
import type { DocumentProps } from '@react-pdf/renderer'
import { fontsFor } from '../../design/pdf/fonts.ts'
import { piecesFor } from '../../design/pdf/pieces.ts'
import { ink, sheet } from '../../design/pdf/sheet.ts'
import type { Locale } from '../../i18n/index.ts'
import type { PlateText } from './plate.ts'
import type { PlatePaper } from './papers.ts'
import { drawName, drawQr } from './paper-pieces.ts'

interface Wanted extends PlatePaper {
  locale: Locale
}

const qrPoints = 236

/** Takes the words of a plate, returns it as a document of one page, to be hung on a wall. */
export function platePdf({ texts, locale, date, link, address }: Wanted): ReactElement<DocumentProps> {
  const { stack, latin } = piecesFor(locale)
  const shown = [...new Map(texts.map((one) => [one.name, one])).values()]
  return sheet({
    locale,
    title: texts[0]?.heading ?? '',
    date,
    children: h(
      Fragment,
      null,
      ...shown.map((one, index) =>
        drawName({ text: one.name, locale: one.locale }, index === 0 ? 40 : 30, locale),
      ),
      ...texts.map(drawText),
      stack({ alignItems: 'center', marginTop: 16 }, drawQr(link, qrPoints)),
      latin({ textAlign: 'center', fontSize: 10, color: ink.pine }, address),
    ),
    foot: h(Fragment, null, ...texts.map(drawNote)),
  })
}

function drawText({ locale, heading, text, check }: PlateText, index: number): ReactElement {
  const pieces = piecesFor(locale)
  return pieces.stack(
    {
      fontFamily: fontsFor('sans', locale),
      marginTop: 12,
      paddingTop: 8,
      borderTop: `0.7pt solid ${ink.line}`,
    },
    pieces.text(
      { fontSize: 14, fontWeight: 700, lineHeight: 1.35 },
      index === 0 ? text : `${heading}. ${text}`,
    ),
    pieces.text({ fontSize: 12, lineHeight: 1.35, marginTop: 2 }, check),
  )
}

function drawNote({ locale, printed }: PlateText): ReactElement {
  return piecesFor(locale).text({ fontFamily: fontsFor('sans', locale), fontSize: 8 }, printed)
}
