import { diffWords } from 'diff'
import { countryName, formatDay, type Locale, type Messages } from '../../i18n/index.ts'
import type { Labels } from '../../directory/labels.ts'
import type { ProfileChange } from '../profile-change.ts'

interface Words {
  locale: Locale
  t: Messages
  labels: Labels
}

interface Piece {
  text: string
  changed?: boolean
}

export interface ChangeRow {
  part: string
  before: Piece[]
  after: Piece[]
  lang?: string
}

/** Each change in the reader's words: texts word by word, everything else value by value. */
export function changeRows(changes: readonly ProfileChange[], words: Words): ChangeRow[] {
  return changes.map((change) => ({
    part: titleOf(change, words),
    ...(change.part === 'texts' ? wordByWord(change) : valueByValue(change, words)),
    lang: change.locale ?? undefined,
  }))
}

function titleOf({ part, practice, locale: language }: ProfileChange, { t }: Words): string {
  const title = t.member.edit.part[part]
  if (language !== null) return `${title} · ${t.memberForm.texts.in[language]}`
  return practice === null ? title : `${title} · ${t.memberForm.practices.one} ${practice + 1}`
}

function wordByWord({ before, after }: ProfileChange) {
  const pieces = diffWords(before.join('\n'), after.join('\n'))
  return {
    before: pieces
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, changed: removed })),
    after: pieces
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, changed: added })),
  }
}

function valueByValue({ part, before, after }: ProfileChange, words: Words) {
  const pieces = (values: string[], others: string[]): Piece[] =>
    values.map((value, index) => ({
      text: `${index === 0 ? '' : ', '}${inWords(part, value, words)}`,
      changed: !others.includes(value),
    }))
  return { before: pieces(before, after), after: pieces(after, before) }
}

// The forms that diff-profile.ts writes: see there.
function inWords(part: ProfileChange['part'], value: string, { t, labels, locale }: Words): string {
  const { memberForm } = t
  if (part === 'languages') return labels.of('language', value, locale)
  if (part === 'techniques') return labels.of('technique', value, locale)
  if (part === 'offers') {
    const [condition = '', stance] = value.split('=')
    const said = stance === 'offered' ? memberForm.offers.offered : memberForm.offers['not-offered']
    return t.design.labelled(labels.of('condition', condition, locale), said)
  }
  if (part === 'names') return value.split(' ').slice(1).join(' ')
  if (part === 'access') return wordIn(memberForm.access, value)
  if (part === 'shown') return wordIn(memberForm.shown, value)
  if (part === 'photo') return t.member.photo.alt
  if (part === 'hours') return `${wordIn(memberForm.hours.days, value.slice(0, 1))} ${value.slice(2)}`
  if (part === 'absences')
    return value
      .split('/')
      .map((day) => formatDay(locale, day))
      .join(' – ')
  if (part.startsWith('practice') && /^[A-Z]{2}$/.test(value)) return countryName(locale, value)
  return value
}

function wordIn(list: Record<string, string>, id: string): string {
  return list[id] ?? id
}
