import type { Notice } from '../auth/notices.ts'
import type { Letter } from '../mail/letter.ts'
import { alreadyHaveAccount } from '../mail/letters/already-have-account.ts'
import { confirmEmail } from '../mail/letters/confirm-email.ts'
import { confirmNewEmail } from '../mail/letters/confirm-new-email.ts'
import { emailChangedNotice } from '../mail/letters/email-changed-notice.ts'
import { newSignIn } from '../mail/letters/new-sign-in.ts'
import { passwordChanged } from '../mail/letters/password-changed.ts'
import { resetPassword } from '../mail/letters/reset-password.ts'
import { secondFactorChanged } from '../mail/letters/second-factor-changed.ts'
import { signInLink } from '../mail/letters/sign-in-link.ts'
import { staffInvitation } from '../mail/letters/staff-invitation.ts'

/** The letter that says what an account's owner has to be told. */
export function accountLetter(notice: Notice, origin: string): Letter {
  const account = `${origin}/${notice.to.locale}/member/account/`
  switch (notice.kind) {
    case 'confirm-email':
      return confirmEmail(notice)
    case 'already-have-account':
      return alreadyHaveAccount(notice)
    case 'sign-in-link':
      return signInLink(notice)
    case 'reset-password':
      return resetPassword(notice)
    case 'confirm-new-email':
      return confirmNewEmail(notice)
    case 'staff-invitation':
      return staffInvitation(notice)
    case 'email-changed-notice':
      return emailChangedNotice()
    case 'new-sign-in':
      return newSignIn({ at: notice.at, link: `${account}sessions/` })
    case 'password-changed':
      return passwordChanged({ at: notice.at, link: `${origin}/${notice.to.locale}/sign-in/reset/` })
    case 'second-factor-changed':
      return secondFactorChanged({ what: notice.change, at: notice.at, link: account })
  }
}
