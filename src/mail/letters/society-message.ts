import type { Localized } from '../../i18n/locales.ts'
import type { Letter, LetterText } from '../letter.ts'

/** What the society's staff write to many, in their own words; an empty line begins a new paragraph. */
export function societyMessage(texts: Record<keyof Localized, { subject: string; text: string }>): Letter {
  return {
    name: 'society-message',
    texts: { en: textOf(texts.en), fr: textOf(texts.fr), he: textOf(texts.he) },
  }
}

function textOf({ subject, text }: { subject: string; text: string }): LetterText {
  const paragraphs = text.split(/\r?\n\s*\r?\n/).map((part) => part.trim())
  return { subject, before: paragraphs.filter((part) => part !== '') }
}
