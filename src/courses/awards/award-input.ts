import { z } from 'zod'
import { isDrawn } from '../../design/pdf/letters.ts'
import { awardKinds } from './tables.ts'

// Marks of direction that come along unseen when a Hebrew name is copied.
const unseen = /[\u200e\u200f\u202a-\u202c\u2066-\u2069\ufeff]/g

/** One line of words as it can be printed; `missing`, `too-long` or `characters` says what is wrong with it. */
const line = z
  .string('missing')
  .normalize('NFC')
  .transform((typed) => typed.replace(unseen, '').replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1, 'missing').max(120, 'too-long').refine(isDrawn, 'characters'))

const titles = z.strictObject({ en: line, fr: line, he: line })

/** What is awarded. Without titles it has those of the course. */
export const awardFacts = z.strictObject({
  kind: z.enum(awardKinds, 'choice'),
  titles: titles.nullable(),
  courseUid: z.uuid('course').nullable(),
  awardedOn: z.iso.date('date'),
  validUntil: z.iso.date('date').nullable(),
})

/** To whom: the name as it is printed, in Hebrew letters as well if wanted, and the address of an account here. */
export const recipient = z.strictObject({
  name: line,
  hebrew: line.refine(isHebrew, 'hebrew').nullable(),
  email: z.email('email').max(254, 'email').nullable(),
})

export const revocationReason = z.string('missing').trim().min(1, 'missing').max(400, 'too-long')

export type AwardFacts = z.infer<typeof awardFacts>
export type Recipient = z.infer<typeof recipient>

/** The most people of one list. */
export const longestList = 500

/** Tells whether a name is written in Hebrew letters. */
export function isHebrew(text: string): boolean {
  return /^\P{L}*\p{Script=Hebrew}/u.test(text)
}
