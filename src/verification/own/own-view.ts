import type { FormWords } from '../../design/form-answer.ts'
import { formatDay, type Locale, type Messages } from '../../i18n/index.ts'
import type { Labels } from '../../directory/labels.ts'
import type { OwnCase } from './own-cases.ts'

interface Words {
  locale: Locale
  t: Messages
  labels: Labels
}

/** What a case is about, in the words of the person it is about. */
export function ownTitle({ kind, diploma }: OwnCase, { t, labels, locale }: Words): string {
  const title = t.verification.own.kinds[kind]
  if (!diploma) return title
  const name = diploma.diplomaId === null ? '' : labels.of('diploma', diploma.diplomaId, locale)
  const what = [name, diploma.issuer].filter((part) => part !== '').join(', ')
  return t.verification.own.about(title, what)
}

/** Where a case stands, in one sentence with its date. */
export function ownState(one: OwnCase, { t, locale }: Pick<Words, 't' | 'locale'>): string {
  return t.verification.own.states[one.state](formatDay(locale, dayOf(one)))
}

/** Until when an answer is promised, while there is none. */
export function ownPromise(
  { decidedAt, question, promisedUntil }: OwnCase,
  at: Date,
  { t, locale }: Pick<Words, 't' | 'locale'>,
): string | undefined {
  if (decidedAt !== null || question !== null) return undefined
  const { until, late } = t.verification.own
  const promised = formatDay(locale, promisedUntil)
  return promisedUntil < at.toISOString() ? late(promised) : until(promised)
}

/** How the sign beside a case looks. */
export function ownSign({ state }: OwnCase): 'ok' | 'due' | 'bad' | 'no' {
  if (state === 'approved') return 'ok'
  if (state === 'refused') return 'bad'
  return state === 'withdrawn' ? 'no' : 'due'
}

/** What the member's forms say when they are refused. */
export function ownFormWords({ verification }: Messages): FormWords {
  const { own, refusals, evidence } = verification
  const { words, issuer, year, kept: _, ...others } = own.refusals
  const { note: _note, reason: _reason, source: _source, date: _date, otherwise, ...staff } = refusals
  const texts = Object.entries({ ...staff, ...others }).map(([key, text]) => [key, { text }] as const)
  return {
    fields: {
      ...{ words, issuer, awardedIn: year, diplomaId: others['unknown-diploma'] },
      ...{ file: evidence.missing, files: evidence.missing },
    },
    refusals: Object.fromEntries(texts),
    otherwise,
  }
}

function dayOf({ state, story, handedInAt, inReviewSince, decidedAt }: OwnCase): string {
  if (state === 'submitted') return handedInAt
  if (state === 'waiting-for-member') return story.findLast(({ act }) => act === 'ask')?.at ?? handedInAt
  return decidedAt ?? inReviewSince ?? handedInAt
}
