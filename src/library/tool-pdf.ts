import type { ReactElement } from 'react'
import type { DocumentProps } from '@react-pdf/renderer'
import { fontsFor } from '../design/pdf/fonts.ts'
import { piecesFor, type Pieces } from '../design/pdf/pieces.ts'
import { ink, sheet } from '../design/pdf/sheet.ts'
import { countryName, formatDay, type Locale, type Messages } from '../i18n/index.ts'
import { emergencyNumbers } from './emergency-numbers.ts'
import type { Facts } from './facts.ts'
import type { Tool } from './tool-schemas.ts'
import { toolSheet, type ToolSection } from './tool-sheet.ts'

interface Wanted {
  tool: Tool
  facts: Facts
  /** 'https://…', without a slash at the end. */
  origin: string
  locale: Locale
  t: Messages
}

interface Drawing extends Wanted {
  pieces: Pieces
  sources: string[]
}

/** Takes a sheet for patients, returns it as a document of one page in two columns. */
export function toolPdf(wanted: Wanted): ReactElement<DocumentProps> {
  const { tool, locale } = wanted
  const { title, summary, sections, sources } = toolSheet(tool, locale)
  const drawing = { ...wanted, pieces: piecesFor(locale), sources }
  const { row, stack } = drawing.pieces
  const columns = inTwo(sections).map((part) =>
    stack({ width: '48%' }, ...part.map((section) => drawSection(section, drawing))),
  )
  return sheet({
    locale,
    title,
    lead: summary,
    date: tool.review.writtenOn,
    children: row({ justifyContent: 'space-between' }, ...columns),
    foot: drawFoot(drawing),
  })
}

/** Cuts the sections, in their order, where the two columns come out most alike. */
function inTwo(sections: ToolSection[]): [ToolSection[], ToolSection[]] {
  const cuts = sections.map((_, index) => index + 1)
  const uneven = (cut: number) => Math.abs(lengthOf(sections.slice(0, cut)) - lengthOf(sections.slice(cut)))
  const best = cuts.toSorted((one, other) => uneven(one) - uneven(other))[0] ?? sections.length
  return [sections.slice(0, best), sections.slice(best)]
}

// In lines of about 50 letters.
function lengthOf(sections: ToolSection[]): number {
  const lines = sections.flatMap(({ form, tone, items }) => [
    tone === 'emergency' ? 8 : 3,
    ...items.map(({ text }) => Math.ceil(text.length / 50) + (writes(form) ? 2 : 0.5)),
  ])
  return lines.reduce((sum, count) => sum + count, 0)
}

function writes(form: ToolSection['form']): boolean {
  return form === 'questions' || form === 'blanks'
}

function drawSection(section: ToolSection, drawing: Drawing): ReactElement {
  const { locale, pieces } = drawing
  const isEmergency = section.tone === 'emergency'
  const color = isEmergency ? ink.bad : ink.text
  const heading = {
    fontFamily: fontsFor('serif', locale),
    fontWeight: 500,
    fontSize: 14.5,
    lineHeight: 1.2,
    color,
  }
  const frame = isEmergency ? { border: `1.2pt solid ${ink.bad}`, borderRadius: 4, padding: 8 } : {}
  return pieces.stack(
    { marginBottom: 16, ...frame },
    pieces.text({ ...heading, paddingBottom: 2, borderBottom: `0.8pt solid ${color}` }, section.title),
    ...section.items.map((item) => drawItem(item, section.form, drawing)),
    isEmergency ? drawNumbers(drawing) : null,
  )
}

function drawItem(
  { text, sources }: ToolSection['items'][number],
  form: ToolSection['form'],
  { pieces, sources: all }: Drawing,
): ReactElement {
  const numbers = sources.map((id) => all.indexOf(id) + 1).join(',\u00a0')
  const small = pieces.text({ fontSize: 6.8, color: ink.soft }, `\u00a0${numbers}`)
  const words = pieces.text({ flex: 1 }, text, numbers === '' ? null : small)
  if (writes(form)) {
    const line = { paddingTop: 5, paddingBottom: 21, borderBottom: `0.6pt dotted ${ink.line}` }
    return pieces.row(line, words)
  }
  return pieces.row({ marginTop: 5.5, gap: 7 }, drawMark(form, pieces), words)
}

function drawMark(form: ToolSection['form'], { stack }: Pieces): ReactElement {
  return form === 'boxes'
    ? stack({ width: 10.5, height: 10.5, marginTop: 2, border: `0.9pt solid ${ink.line}`, borderRadius: 2 })
    : stack({ width: 4, height: 4, marginTop: 5.4, backgroundColor: ink.pine, borderRadius: 2 })
}

function drawNumbers({ pieces, locale, t }: Drawing): ReactElement {
  const list = emergencyNumbers(locale).map(
    ({ country, number }) => `${countryName(locale, country)}\u00a0${number}`,
  )
  return pieces.stack(
    { marginTop: 6 },
    pieces.text({ fontWeight: 700 }, t.tools.callFirst),
    pieces.text({ fontWeight: 700, fontSize: 12 }, list.join(' · ')),
  )
}

function drawFoot({ tool, facts, origin, locale, t, pieces, sources }: Drawing): ReactElement {
  const { reviewedBy, writtenOn } = tool.review
  const state = reviewedBy === null ? t.library.awaitingReview : t.library.reviewedBy(reviewedBy)
  const written = t.library.writtenOn(formatDay(locale, writtenOn))
  const cited = sources.map((id, index) => drawSource(id, index + 1, facts, locale, pieces))
  const half = Math.ceil(cited.length / 2)
  const columns = [cited.slice(0, half), cited.slice(half)].map((part) =>
    pieces.stack({ width: '48%' }, ...part),
  )
  return pieces.stack(
    { fontSize: 6.2, lineHeight: 1.3 },
    pieces.row({ justifyContent: 'space-between' }, ...columns),
    pieces.text({ marginTop: 4, fontSize: 7 }, [state, written, t.design.article.printed].join(' ')),
    pieces.latin({ fontSize: 7 }, `${origin}/${locale}/tools/${tool.id}/`),
  )
}

function drawSource(
  id: string,
  number: number,
  { sources }: Facts,
  locale: Locale,
  { row, text, latin }: Pieces,
): ReactElement {
  const source = sources.get(id)
  const ours = source?.kind === 'editorial' ? source.note?.[locale] : undefined
  const year = source?.year ? `, ${source.year}` : ''
  const words = ours ?? `${source?.title ?? id}. ${source?.authors ?? ''}${year}.`
  const write = ours !== undefined || source?.language === locale ? text : latin
  return row({ gap: 2 }, text({ width: 11 }, `${number}.`), write({ flex: 1 }, words))
}
