import { createElement as h, type ReactElement, type ReactNode } from 'react'
import { Document, Page, StyleSheet, View, type DocumentProps } from '@react-pdf/renderer'
import type { Locale } from '../../i18n/locales.ts'
import { fontsFor } from './fonts.ts'
import { piecesFor } from './pieces.ts'

export interface SheetProps {
  locale: Locale
  title: string
  /** One sentence under the title. */
  lead?: string
  /** A day, YYYY-MM-DD: the same content makes the same file. */
  date: string
  /** Small print at the end of the page. */
  foot: ReactNode
  children: ReactNode
}

/** The colours of the site on paper. */
export const ink = { text: '#14282D', soft: '#445A60', line: '#6F8288', pine: '#0C5A62', bad: '#AE2318' }

const styles = StyleSheet.create({
  page: { paddingHorizontal: 42, paddingTop: 32, paddingBottom: 28, lineHeight: 1.35, color: ink.text },
  brand: { fontSize: 9, color: ink.pine },
  title: { fontSize: 25, fontWeight: 500, lineHeight: 1.15, marginTop: 5 },
  lead: { fontSize: 12, marginTop: 5, color: ink.soft },
  body: { marginTop: 16, flexGrow: 1 },
  foot: { paddingTop: 5, borderTop: `0.7pt solid ${ink.line}`, color: ink.soft },
})

/** Takes words and pieces, returns a document of A4 in the look of the site, read from the right in Hebrew. */
export function sheet({
  locale,
  title,
  lead,
  date,
  foot,
  children,
}: SheetProps): ReactElement<DocumentProps> {
  const { text } = piecesFor(locale)
  const sans = { fontFamily: fontsFor('sans', locale), fontSize: 10.6 }
  const serif = { fontFamily: fontsFor('serif', locale), fontWeight: 500 }
  const on = new Date(`${date}T00:00:00Z`)
  const about = { title, language: locale, author: 'Bon Endroit', creationDate: on, modificationDate: on }
  return h(
    Document,
    about,
    h(
      Page,
      { size: 'A4', style: [styles.page, sans] },
      text([styles.brand, serif], 'Bon Endroit'),
      text([styles.title, serif], title),
      lead === undefined ? null : text(styles.lead, lead),
      h(View, { style: styles.body }, children),
      h(View, { style: styles.foot }, foot),
    ),
  )
}
