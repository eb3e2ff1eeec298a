import { z } from 'zod'
import { locales, type Locale } from '../../i18n/locales.ts'
import { newId } from '../../kernel/ids.ts'
import { grids } from '../grids.ts'
import type { GridWorld } from '../grid.ts'
import { readAddress } from '../list-address.ts'
import { everyId } from '../list-rows.ts'
import { batchLetters } from '../tables.ts'
import { batchLists, mostPeople, type BatchLetter, type BatchList, type MessageTexts } from './batch.ts'

export const longestSubject = 120
export const longestText = 5000

const shape = z.object({
  list: z.enum(batchLists),
  whom: z.enum(['chosen', 'all']),
  rows: z.array(z.uuid()).max(500),
  query: z.string().max(1000),
  letter: z.enum(batchLetters).optional().catch(undefined),
  uid: z.uuid().catch(() => newId()),
  digest: z.string().max(60),
})

/** A letter to many while it is written: whom staff have in mind, which letter, its words. */
export interface BatchDraft extends z.infer<typeof shape> {
  texts: MessageTexts
}

/** Which letters can go to the people of a list. */
export const lettersFor: Record<BatchList, readonly BatchLetter[]> = {
  doctors: batchLetters,
  members: ['confirm-listing', 'society-message'],
  memberships: ['society-message'],
  courses: ['society-message'],
}

/** Reads the form; undefined when it names nobody. */
export function readBatchDraft(form: FormData): BatchDraft | undefined {
  const text = (field: string) => textOf(form.get(field))
  const read = shape.safeParse({
    list: text('list'),
    whom: text('whom'),
    rows: form.getAll('row'),
    query: text('query'),
    letter: text('letter'),
    uid: text('batch'),
    digest: text('digest'),
  })
  if (!read.success || (read.data.whom === 'chosen' && read.data.rows.length === 0)) return undefined
  const words = (locale: Locale) => ({
    subject: text(`subject-${locale}`).normalize('NFC').trim(),
    text: text(`text-${locale}`).normalize('NFC').trim(),
  })
  const choices = lettersFor[read.data.list]
  const letter = choices.length === 1 ? choices[0] : choices.find((one) => one === read.data.letter)
  return { ...read.data, letter, texts: { en: words('en'), fr: words('fr'), he: words('he') } }
}

/** Whether some words are longer than a letter may have. */
export function isTooLong(texts: MessageTexts): boolean {
  return locales.some(
    (locale) => texts[locale].subject.length > longestSubject || texts[locale].text.length > longestText,
  )
}

/** The keys of the rows; some more than a letter may have at most. An address that cannot be followed names nobody. */
export function draftIds({ list, whom, rows, query }: BatchDraft, world: GridWorld): number[] {
  const grid = grids[list]
  const asked = readAddress(grid, new URLSearchParams(query), world)
  if (asked.problems.length > 0) return []
  const ids: number[] = []
  for (const some of everyId(grid, asked.query, world, whom === 'chosen' ? rows : undefined)) {
    ids.push(...some)
    if (ids.length > mostPeople) break
  }
  return ids
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : ''
}
