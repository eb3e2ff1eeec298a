import type { FormWords } from '../design/form-answer.ts'
import type { AccountMessages } from '../i18n/messages/en/account.ts'

/** Beside which field a refusal stands, where it is about one. */
const places: Partial<Record<keyof AccountMessages['refusals'], string>> = {
  wrong: 'password',
  'wrong-code': 'code',
  'not-proven': 'password',
  taken: 'email',
  'password-too-short': 'newPassword',
  'password-too-long': 'newPassword',
  'password-guessable': 'newPassword',
  'password-own-words': 'newPassword',
}

/** What the forms of sign-in and account say when they are refused. */
export function accountFormWords({ account }: { account: AccountMessages }): FormWords {
  const refusals = Object.entries(account.refusals).map(([reason, text]) => [
    reason,
    { text, at: placeOf(reason) },
  ])
  return {
    fields: account.fields,
    refusals: Object.fromEntries([
      ...refusals,
      ['too-many', { text: account.tooMany }],
      ['link-expired', { text: account.expiredTitle }],
    ]),
    otherwise: account.unavailable,
  }
}

function placeOf(reason: string): string | undefined {
  return Object.entries(places).find(([known]) => known === reason)?.[1]
}
