import type { Actor } from '../auth/actor.ts'
import type { Factors } from '../auth/second-step.ts'
import { localeFacts } from '../i18n/locales.ts'
import type { Messages } from '../i18n/index.ts'

export interface AccountRow {
  /** The page below /member/account/ where it is changed. */
  page: string
  title: string
  text: string
  link: string
}

/** The lines of "your account": how one signs in, and who is signed in. Before enrolment only what leads to it. */
export function accountRows(
  { account }: Messages,
  actor: Actor,
  factors: Factors,
  openSessions: number,
): AccountRow[] {
  const words = account.overview
  const steps = factorRows(account.overview, factors)
  if (actor.state !== 'signed-in') return steps
  const letters = words.languageOfLetters(localeFacts[actor.locale].label)
  return [
    { page: 'email', title: words.email, text: actor.email, link: words.change },
    { page: 'details', title: words.details, text: `${actor.name}. ${letters}`, link: words.change },
    ...steps,
    { page: 'sessions', title: words.sessions, text: words.sessionCount(openSessions), link: words.manage },
  ]
}

function factorRows(words: Messages['account']['overview'], factors: Factors): AccountRow[] {
  const { password, totp, passkeys, recoveryCodesLeft } = factors
  const row = (page: string, title: string, isSet: boolean, text: string) => ({
    page,
    title,
    text: isSet ? text : words.notSet,
    link: isSet ? words.manage : words.setUp,
  })
  return [
    {
      ...row('password', words.password, password, words.passwordSet),
      ...(password ? { link: words.change } : { text: words.passwordNone }),
    },
    row('passkeys', words.passkeys, passkeys.length > 0, words.passkeyCount(passkeys.length)),
    row('second-factor', words.app, totp, words.appSet),
    row('recovery-codes', words.codes, recoveryCodesLeft > 0, words.codesLeft(recoveryCodesLeft)),
  ]
}
