import type { StaffAccount } from '../auth/manage-staff.ts'
import { staffRoles } from '../auth/roles.ts'
import { formatDay, formatList, formatMoment, type Locale, type Messages } from '../i18n/index.ts'

interface Words {
  locale: Locale
  t: Messages
}

/** How an account stands, with its icon. */
export interface PersonState {
  kind: 'ok' | 'due' | 'bad' | 'no'
  text: string
}

/** Somebody of the staff as a row: who, with which roles, how the account stands, when they last signed in. */
export function personRow(
  person: StaffAccount,
  { lastSignIn, isSelf }: { lastSignIn: string | undefined; isSelf: boolean },
  words: Words,
) {
  const { t, locale } = words
  return {
    href: `/${locale}/staff/people/${person.uid}/`,
    name: isSelf ? `${person.name} (${t.people.you})` : person.name,
    email: person.email,
    roles: rolesText(person, words),
    state: personState(person, words),
    signIn: lastSignIn ? t.people.lastSignIn(formatMoment(locale, lastSignIn)) : t.people.neverSignedIn,
  }
}

/** How an account stands: working, without a second step, invited, ended. */
export function personState(
  {
    suspendedAt,
    confirmedAt,
    secondFactor,
  }: Pick<StaffAccount, 'suspendedAt' | 'confirmedAt' | 'secondFactor'>,
  { locale, t }: Words,
): PersonState {
  const { state } = t.people
  if (suspendedAt !== null) return { kind: 'no', text: state.ended(formatDay(locale, suspendedAt)) }
  if (confirmedAt === null) return { kind: 'due', text: state.invited }
  return secondFactor ? { kind: 'ok', text: state.working } : { kind: 'due', text: state.noSecondFactor }
}

/** The roles that can be given, with what each may do. */
export function roleChoices({ t }: Pick<Words, 't'>) {
  const notes: Readonly<Record<string, string>> = t.people.roleNotes
  return staffRoles.map((role) => ({ value: role, label: t.account.roles[role], hint: notes[role] }))
}

/** The roles in the staff, in one line. */
export function rolesText({ roles }: Pick<StaffAccount, 'roles'>, { locale, t }: Words): string {
  const held = roles.filter((role) => role !== 'member').map((role) => t.account.roles[role])
  return held.length === 0 ? t.people.noStaffRole : formatList(locale, held)
}

/** What can be done with an account, which proof it takes, and how the page says that it is done; undefined for anything else. */
export function personDeed(name: string, uid: string) {
  const roleChange = { act: 'role.change', object: uid } as const
  const deeds = [
    { name: 'roles', done: 'roles', proof: roleChange },
    { name: 'again', done: 'again', proof: roleChange },
    { name: 'back', done: 'back', proof: roleChange },
    { name: 'end', done: 'ended', proof: { act: 'account.suspend', object: uid } },
  ] as const
  return deeds.find((deed) => deed.name === name)
}
