import { formatDay, formatMonth, type Locale, type Messages } from '../../i18n/index.ts'
import type { Labels } from '../../directory/labels.ts'
import { completeness } from '../completeness.ts'
import type { OwnProfile } from '../read-own-profile.ts'
import type { CredentialState } from '../read-credentials.ts'

interface Words {
  locale: Locale
  t: Messages
  labels: Labels
}

export interface CredentialRow {
  title: string
  /** Who gave it; a membership and the details of the page have nobody but the society. */
  issuer: string | null
  number: string | null
  kind: 'ok' | 'due' | 'bad'
  status: string
  next: string
}

/** Each credential: what is claimed, how the check of it stands, and who has to do something next. */
export function credentialRows({ credentials }: OwnProfile, words: Words): CredentialRow[] {
  return credentials.map((credential) => ({
    title: titleOf(credential, words),
    issuer: credential.kind === 'licence' || credential.kind === 'diploma' ? credential.issuer : null,
    number: credential.number,
    ...stateWords(credential, words),
  }))
}

/** What happens next, in order of time: the last confirmation, the next one, the next checks. */
export function moments({ confirmation, credentials }: OwnProfile, words: Words) {
  const { t, locale } = words
  const { home } = t.member
  const done = confirmation ? [{ on: confirmation.confirmedAt, text: home.confirmed, done: true }] : []
  const next = confirmation ? [{ on: confirmation.dueAt, text: home.nextConfirmation, done: false }] : []
  const checks = credentials.flatMap((credential) =>
    credential.nextCheckOn === null
      ? []
      : [{ on: credential.nextCheckOn, text: home.nextCheck(titleOf(credential, words)), done: false }],
  )
  return [...done, ...[...next, ...checks].toSorted((a, b) => (a.on < b.on ? -1 : 1))]
    .slice(0, 4)
    .map(({ on, ...moment }) => ({ date: formatDay(locale, on), ...moment }))
}

/** How complete the profile is, in tenths, with links to what is missing. */
export function gauge({ content }: OwnProfile, { t, locale }: Words) {
  const { percent, missing } = completeness(content)
  const fields = { practice: 'practices', text: 'texts' } as const
  return {
    tenths: Math.round(percent / 10),
    title: t.member.home.gauge(missing.length),
    missing: missing.map((part) => {
      const field = part === 'practice' || part === 'text' ? fields[part] : part
      const inPractice = ['street', 'phones', 'hours', 'access'].includes(field) ? 'practices' : field
      const href =
        part === 'photo' ? `/${locale}/member/photo/` : `/${locale}/member/profile/#part-${inPractice}`
      return { href, label: t.member.home.hint[part] }
    }),
  }
}

function titleOf({ kind, diplomaId, awardedIn }: CredentialState, { t, labels, locale }: Words): string {
  const title = diplomaId === null ? t.profile.credential[kind] : labels.of('diploma', diplomaId, locale)
  return awardedIn === null ? title : `${title}, ${awardedIn}`
}

function stateWords({ state, checkedAt, nextCheckOn }: CredentialState, { t, locale }: Words) {
  const { home } = t.member
  if (checkedAt === null || nextCheckOn === null)
    return { kind: 'due' as const, status: home.notChecked, next: home.notCheckedNext }
  const status = home.checkedOn(formatDay(locale, checkedAt))
  if (state === 'revoked') return { kind: 'bad' as const, status: home.revoked, next: '' }
  if (state === 'expired') return { kind: 'bad' as const, status, next: home.dueNext }
  const next = home.checkAgain(formatMonth(locale, nextCheckOn))
  return { kind: state === 'check-due' ? ('due' as const) : ('ok' as const), status, next }
}
