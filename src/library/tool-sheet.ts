import type { Locale } from '../i18n/locales.ts'
import type { Tool, ToolForm, ToolTone } from './tool-schemas.ts'

/** A sheet in one language: what the page and the PDF of it both show. */
export interface ToolSheet {
  title: string
  summary: string
  sections: ToolSection[]
  /** Ids of the sources; the first one is number 1 in the text. */
  sources: string[]
}

export interface ToolSection {
  title: string
  form: ToolForm
  tone: ToolTone
  items: { text: string; sources: string[] }[]
}

/** Takes a sheet and a language, returns its words in their order. */
export function toolSheet({ names, summary, sections }: Tool, locale: Locale): ToolSheet {
  return {
    title: names[locale],
    summary: summary[locale],
    sections: sections.map(({ title, form, tone, items }) => ({
      title: title[locale],
      form,
      tone,
      items: items.map(({ text, sources }) => ({ text: text[locale], sources })),
    })),
    sources: [...new Set(sections.flatMap(({ items }) => items.flatMap((item) => item.sources)))],
  }
}
