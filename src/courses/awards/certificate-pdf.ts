import { Fragment, createElement as h, type ReactElement } from 'react'
import type { DocumentProps } from '@react-pdf/renderer'
import { fontsFor } from '../../design/pdf/fonts.ts'
import { piecesFor } from '../../design/pdf/pieces.ts'
import { ink, sheet } from '../../design/pdf/sheet.ts'
import type { Locale } from '../../i18n/index.ts'
import type { Certificate, CertificateText } from './certificate.ts'
import type { CertificatePaper } from './papers.ts'
import { drawName, drawQr, serif, sizeFor } from './paper-pieces.ts'

interface Wanted extends CertificatePaper {
  locale: Locale
}

const qrPoints = 132

/** Takes a certificate, returns it as a document of one page in three languages. */
export function certificatePdf({
  certificate,
  society,
  locale,
  link,
  address,
}: Wanted): ReactElement<DocumentProps> {
  const { texts, names, awardedOn } = certificate
  const { stack } = piecesFor(locale)
  const kinds = texts.map(({ kind }) => kind)
  return sheet({
    locale,
    title: kinds[0] ?? '',
    lead: society,
    date: awardedOn,
    children: h(
      Fragment,
      null,
      stack({ marginTop: 14 }, ...names.map((name, index) => drawName(name, index === 0 ? 36 : 26, locale))),
      ...texts.map(drawText),
    ),
    foot: drawProof(certificate, { locale, link, address }),
  })
}

function drawText({ locale, kind, given, title, facts }: CertificateText): ReactElement {
  const { stack, text } = piecesFor(locale)
  const sans = { fontFamily: fontsFor('sans', locale) }
  return stack(
    { ...sans, marginTop: 20, paddingTop: 12, borderTop: `0.7pt solid ${ink.line}` },
    text({ color: ink.soft }, `${kind} · ${given}`),
    text({ ...serif(locale), fontSize: sizeFor(title, 18), lineHeight: 1.3, marginTop: 3 }, title),
    text({ marginTop: 3 }, facts.join(' · ')),
  )
}

function drawProof(
  { number, texts }: Certificate,
  { locale, link, address }: Pick<Wanted, 'locale' | 'link' | 'address'>,
): ReactElement {
  const { row, stack, latin } = piecesFor(locale)
  const notes = texts.map((one) =>
    piecesFor(one.locale).text(
      { fontFamily: fontsFor('sans', one.locale), fontSize: 8.2, marginBottom: 3 },
      `${one.check} ${one.limits}`,
    ),
  )
  return row(
    { gap: 14, paddingTop: 6, alignItems: 'center' },
    drawQr(link, qrPoints),
    stack(
      { flex: 1 },
      latin({ fontSize: 15, fontWeight: 700, lineHeight: 1.3, color: ink.text, marginBottom: 6 }, number),
      ...notes,
      latin({ fontSize: 8.2, color: ink.pine }, address),
    ),
  )
}
