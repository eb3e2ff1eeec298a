import { z } from 'zod'
import type { Database } from '../../../kernel/database.ts'
import { awardFacts, isHebrew, recipient, type Recipient } from '../award-input.ts'
import { checkList, type AwardList, type AwardRefusal, type AwardRefused } from '../give-awards.ts'
import type { Person } from '../store-award.ts'
import type { SentBefore } from './award-by-form.ts'
import type { AwardDraft } from './draft.ts'

const shapeReasons = [
  ...([
    'missing',
    'too-long',
    'characters',
    'choice',
    'date',
    'course',
    'email',
    'hebrew',
    'columns',
  ] as const),
]

/** Why a field cannot be taken; `line` of the list of people, counted from 1, or 0. */
export interface AwardProblem {
  field: string
  reason: (typeof shapeReasons)[number] | AwardRefusal | SentBefore['reason']
  line: number
}

export type ReadList = { ok: true; list: AwardList } | { ok: false; problems: AwardProblem[] }

/** Understands what was typed: a whole list, or everything that is wrong with it. */
export function readList(draft: AwardDraft): ReadList {
  const facts = awardFacts.safeParse(factsOf(draft))
  const people = linesOf(draft.people).map(readLine)
  const problems = [
    ...(facts.error?.issues ?? []).map(({ path, message }) => problemAt(fieldOf(path), message, 0)),
    ...people.flatMap((one) => ('problem' in one ? [one.problem] : [])),
  ]
  if (problems.length > 0 || !facts.success) return { ok: false, problems }
  const recipients = people.flatMap((one) => ('recipient' in one ? [one.recipient] : []))
  // A form without its id is none of ours, and cannot be recognised when it comes twice.
  const form = z.uuid().safeParse(draft.form)
  if (!form.success) return { ok: false, problems: [problemAt('kind', 'missing', 0)] }
  return { ok: true, list: { facts: facts.data, recipients, form: form.data } }
}

/** What a form would award, to whom, without doing it; or everything that is wrong with it. */
export function checkDraft(
  database: Database,
  draft: AwardDraft,
  at: Date,
): { ok: true; value: { people: Person[] } } | { ok: false; problems: AwardProblem[] } {
  const read = readList(draft)
  if (!read.ok) return read
  const checked = checkList(database, read.list, at)
  return checked.ok ? checked : { ok: false, problems: [placeOf(checked)] }
}

/** Where a refusal of the operation stands in the form. */
export function placeOf({
  reason,
  line,
}: Pick<AwardRefused, 'line'> & Pick<AwardProblem, 'reason'>): AwardProblem {
  const fields: Partial<Record<AwardProblem['reason'], string>> = {
    'unknown-course': 'course',
    'no-title': 'title-en',
    'in-the-future': 'awardedOn',
    'ends-before': 'validUntil',
  }
  return { field: fields[reason] ?? 'people', reason, line }
}

function factsOf({ kind, course, titles, awardedOn, validUntil }: AwardDraft): Record<string, unknown> {
  const isUntitled = Object.values(titles).every((title) => title.trim() === '')
  return {
    kind,
    titles: isUntitled ? null : titles,
    courseUid: course === '' ? null : course,
    awardedOn,
    validUntil: validUntil === '' ? null : validUntil,
  }
}

function linesOf(people: string): { text: string; line: number }[] {
  const lines = people.split(/\r\n?|\n/).filter((text) => text.trim() !== '')
  return lines.map((text, index) => ({ text, line: index + 1 }))
}

type ReadLine = { recipient: Recipient } | { problem: AwardProblem }

// What is an address is seen by its sign, and a name in Hebrew by its letters: columns may come in any order.
function readLine({ text, line }: { text: string; line: number }): ReadLine {
  const cells = text.split(separatorOf(text)).map((cell) => cell.trim())
  const filled = cells.filter((cell) => cell !== '')
  const [email, ...moreEmails] = filled.filter((cell) => cell.includes('@'))
  const names = filled.filter((cell) => !cell.includes('@'))
  const [name, hebrew, ...moreNames] = names.toSorted((a, b) => Number(isHebrew(a)) - Number(isHebrew(b)))
  if (moreEmails.length + moreNames.length > 0) return { problem: problemAt('people', 'columns', line) }
  const read = recipient.safeParse({ name, hebrew: hebrew ?? null, email: email ?? null })
  if (read.success) return { recipient: read.data }
  return { problem: problemAt('people', read.error.issues[0]?.message ?? '', line) }
}

function separatorOf(text: string): string {
  return ['\t', ';'].find((sign) => text.includes(sign)) ?? (text.includes('@') ? ',' : '\n')
}

function fieldOf(path: PropertyKey[]): string {
  const [first = '', second] = path.map(String)
  if (first === 'courseUid') return 'course'
  return first === 'titles' ? `title-${second ?? 'en'}` : first
}

function problemAt(field: string, message: string, line: number): AwardProblem {
  return { field, reason: shapeReasons.find((known) => known === message) ?? 'missing', line }
}
