import { letterName } from '../../mail/letters-desk.ts'
import { countryName, formatDay, type Locale, type Messages } from '../../i18n/index.ts'
import type { DoctorCredential, DoctorRecord, Entry } from './doctor-record.ts'
import type { MemberRecord } from './member-record.ts'

interface Words {
  locale: Locale
  t: Messages
  labels: { of: (facet: 'diploma', id: string, locale: Locale) => string }
}

/** The facts of one doctor: label and value. */
export function doctorFacts(doctor: DoctorRecord, { locale, t }: Omit<Words, 'labels'>) {
  const { facts, never } = t.grids.doctors
  return [
    { label: facts.country, value: countryName(locale, doctor.country) },
    {
      label: facts.confirmed,
      value: doctor.confirmed === null ? never : formatDay(locale, doctor.confirmed),
    },
    ...(doctor.state === 'listed' && doctor.publicUntil !== null
      ? [{ label: facts.until, value: formatDay(locale, doctor.publicUntil) }]
      : []),
    ...(doctor.contact === null ? [] : [{ label: facts.contact, value: doctor.contact }]),
    ...(doctor.ref === null ? [] : [{ label: facts.reference, value: doctor.ref }]),
    { label: facts.number, value: doctor.uid },
  ]
}

/** Credentials as rows: what, its number, when it was checked, until when it holds. */
export function credentialRows(credentials: readonly DoctorCredential[], at: Date, words: Words) {
  const { locale, t, labels } = words
  const { notChecked } = t.grids.doctors
  return credentials.map(({ kind, diplomaId, number, checkedAt, holdsUntil }) => {
    const isOver = holdsUntil !== null && holdsUntil <= at.toISOString()
    return {
      title: diplomaId === null ? t.profile.credential[kind] : labels.of('diploma', diplomaId, locale),
      cells: [
        { text: number ?? '' },
        { text: checkedAt === null ? notChecked : formatDay(locale, checkedAt) },
        { text: holdsUntil === null ? '' : formatDay(locale, holdsUntil) },
      ],
      status: {
        kind: holdsUntil === null ? ('due' as const) : isOver ? ('bad' as const) : ('ok' as const),
        outcome:
          holdsUntil === null
            ? notChecked
            : isOver
              ? t.grids.doctors.ends.ended
              : t.profile.checkTable.checked,
      },
    }
  })
}

/** Cases, reports or letters as links: what it is, how it stands, since when. */
export function entryLinks(
  entries: readonly Entry[],
  folder: 'cases' | 'reports' | 'letters' | 'courses',
  { locale, t }: Omit<Words, 'labels'>,
) {
  const named: Readonly<Record<string, string>> = {
    ...t.verification.kinds,
    ...(folder === 'reports' ? t.profile.subject : {}),
  }
  const states: Readonly<Record<string, string>> =
    folder === 'reports' ? t.grids.reports.states : t.verification.states
  return entries.map(({ uid, what, state, at }) => ({
    href: `/${locale}/staff/${folder}/${uid}/`,
    label: folder === 'letters' ? letterName({ name: what }, t) : (named[what] ?? what),
    note: [state === null ? undefined : (states[state] ?? state), formatDay(locale, at)]
      .filter((part) => part !== undefined)
      .join(' · '),
  }))
}

/** The facts of one account: label and value. */
export function memberFacts(member: MemberRecord, { locale, t }: Omit<Words, 'labels'>) {
  const { columns, factor, never, number, language } = t.grids.members
  return [
    { label: columns.email, value: member.email },
    { label: language, value: member.language },
    { label: columns.factor, value: factor[member.factor] },
    { label: columns.signIn, value: member.signIn === null ? never : formatDay(locale, member.signIn) },
    { label: columns.created, value: formatDay(locale, member.created) },
    { label: number, value: member.uid },
  ]
}
