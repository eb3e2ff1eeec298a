import { formatDay, formatList, formatMonth } from '../../i18n/index.ts'
import { millimetres } from '../../library/blocks/techniques.ts'
import type { Facts } from '../../library/facts.ts'
import type { Words } from '../results/results-page.ts'
import type { Listing, ListingCredential } from '../listing.ts'

export interface CheckRow {
  claim: string
  kind: 'ok' | 'due' | 'bad'
  outcome: string
  source: string
  checked: string
  next: string
}

const order: ListingCredential['kind'][] = ['licence', 'diploma', 'membership', 'details']

/** What is claimed about a doctor, against what it was checked, when, and when next. */
export function checkRows(listing: Listing, words: Words): CheckRow[] {
  const { t, locale } = words
  const credentials = listing.credentials.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const rows = credentials.map((credential): CheckRow => ({
    claim: claimTitle(credential, words),
    kind: 'ok',
    outcome: t.profile.checkTable.checked,
    source: sourceOf(credential, words),
    checked: formatDay(locale, credential.checkedAt),
    next: formatMonth(locale, credential.nextCheckOn),
  }))
  return [...rows, confirmationRow(listing, words)]
}

/** "Inter-university diploma in mesotherapy, 2009"; what kind of claim it is, where it has no title. */
export function claimTitle(
  { kind, diplomaId, awardedIn }: ListingCredential,
  words: Pick<Words, 't' | 'labels' | 'locale'>,
): string {
  const { t, labels, locale } = words
  const title = diplomaId === null ? t.profile.credential[kind] : labels.of('diploma', diplomaId, locale)
  return awardedIn === null ? title : `${title}, ${awardedIn}`
}

/** "register look-up (RPPS)"; for what has no issuer of its own, the method says it all. */
export function sourceOf({ kind, source, method }: ListingCredential, { t }: Pick<Words, 't'>): string {
  const said = t.profile.method[method]
  return kind === 'licence' || kind === 'diploma' ? `${said} (${isolated(source)})` : said
}

// A name in another direction than the sentence keeps its place: first-strong isolate … pop.
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

function confirmationRow({ confirmedAt, confirmationDueAt }: Listing, { t, locale, now }: Words): CheckRow {
  return {
    claim: t.profile.credential.confirmation,
    kind: confirmationDueAt <= now.toISOString() ? 'due' : 'ok',
    outcome: t.profile.checkTable.checked,
    source: t.profile.confirmationSource,
    checked: formatDay(locale, confirmedAt),
    next: formatDay(locale, confirmationDueAt),
  }
}

export interface TreatmentRow {
  label: string
  href?: string
  evidence?: {
    level: Facts['evidenceLevels'] extends ReadonlyMap<string, infer Level extends { id: string }>
      ? Level['id']
      : never
    words: string
  }
  note?: string
}

/** Conditions with the evidence for each, the best proven first. */
export function treatmentRows(
  ids: string[],
  { conditions, evidenceLevels }: Facts,
  { locale }: Words,
): TreatmentRow[] {
  const ranks = [...evidenceLevels.keys()]
  return ids
    .flatMap((id) => conditions.get(id) ?? [])
    .sort((a, b) => ranks.indexOf(a.evidence.level) - ranks.indexOf(b.evidence.level))
    .map(({ id, names, evidence }) => {
      const level = evidenceLevels.get(evidence.level)
      return {
        label: names[locale],
        href: `/${locale}/conditions/${id}/`,
        evidence: level && { level: level.id, words: level.names[locale] },
      }
    })
}

/** The techniques of a doctor: how deep each goes, and where the guide explains it. */
export function techniqueLinks(ids: string[], { techniques }: Facts, { locale, t }: Words) {
  return ids
    .flatMap((id) => techniques.get(id) ?? [])
    .map(({ id, names, depthMm }) => ({
      label: names[locale],
      href: `/${locale}/guide/session/#technique-${id}`,
      depth: depthMm === null ? undefined : millimetres(depthMm, locale, t),
    }))
}

/** "French, Hebrew and English", in the reader's words. */
export function labelList(facet: 'language' | 'diploma', ids: string[], { labels, locale }: Words): string {
  return formatList(
    locale,
    ids.map((id) => labels.of(facet, id, locale)),
  )
}
