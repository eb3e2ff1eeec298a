import type { Locale } from '../i18n/locales.ts'

/** What somebody can read on this site, as search knows it: the same thing in every language. */
export interface LibraryDocument {
  kind: LibraryKind
  texts: Record<Locale, LibraryText>
}

export type LibraryKind = 'page' | 'term' | 'question' | 'tool' | 'debate'

export interface LibraryText {
  href: string
  title: string
  /** What else people call it, or ask it. */
  aliases: readonly string[]
  summary: string
  passages: readonly Passage[]
}

/** A paragraph with the heading above it, and the address that leads there. */
export interface Passage {
  heading: string
  text: string
  href: string
}

/** A document that may be opened. */
export interface Opening {
  title: string
  href: string
}

/** A document that answers a question, in one language. */
export interface LibraryAnswer extends Opening {
  kind: LibraryKind
  /** The passage that answers, with its heading; else the summary, without one. */
  heading?: string
  text: string
}
