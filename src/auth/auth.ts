import type { AstroCookies } from 'astro'
import { bearerOf, takeCall } from './api-token-bearer.ts'
import { listApiTokens, makeApiToken, revokeApiToken } from './api-tokens.ts'
import { changeSignInLinks, takesSignInLinks } from './sign-in-link-choice.ts'
import { changeDetails } from './change-details.ts'
import { confirmNewEmail, requestEmailChange } from './change-email.ts'
import { cookieNames, dropSession, keepSession, visitOf } from './cookies.ts'
import { demonstrationLink, signInForDemonstration } from './demonstration.ts'
import { createSessionKeeper } from './lucia-sessions.ts'
import {
  changeRoles,
  createAccount,
  forgetExpiredAccess,
  listAccounts,
  readmitAccount,
  resetSecondFactor,
  suspendAccount,
} from './manage-accounts.ts'
import { inviteAgain, inviteStaff } from './invite-staff.ts'
import { changeStaffRoles, endAccess, giveAccessBack, readStaff } from './manage-staff.ts'
import { createPasswordHasher, type PasswordHasher } from './password-hasher.ts'
import { createPasswordJudge } from './password-strength.ts'
import { addPasskey, passkeyCreation, passkeyRequest, removePasskey } from './passkeys.ts'
import { hasProof, requireProof } from './proof.ts'
import { prove } from './prove.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { factorsOf, removeTotp, secondByRecoveryCode, secondByTotp, signInByPasskey } from './second-step.ts'
import {
  currentActor,
  endOtherSessions,
  endSession,
  listSessions,
  openSession,
  type Opened,
} from './sessions.ts'
import { judgePassword, setPassword, setPasswordByLink } from './set-password.ts'
import { requestReset, requestSignInLink, signInByLink } from './sign-in-link.ts'
import { signIn } from './sign-in.ts'
import { confirmEmail, startAccount } from './start-account.ts'
import { beginTotp, confirmTotp } from './totp.ts'
import type { AuthParts, AuthWorld } from './world.ts'

export type Auth = ReturnType<typeof createAuth>

/** Everything about accounts and sessions, put together once; the operations are described in their own files. */
export function createAuth(parts: AuthParts, hasher: PasswordHasher = createPasswordHasher()) {
  const sessions = createSessionKeeper(parts.database, parts.clock)
  const world: AuthWorld = { ...parts, hasher, sessions, judge: createPasswordJudge() }
  const bound = boundTo(world)
  return {
    ...cookiesOf(parts.origin),
    ...staffOf(world),
    ...programsOf(world),
    current: bound(currentActor),
    open: bound(openSession),
    sessions: bound(listSessions),
    endSession: bound(endSession),
    endOtherSessions: bound(endOtherSessions),

    signIn: bound(signIn),
    requestSignInLink: bound(requestSignInLink),
    signInByLink: bound(signInByLink),
    changeDetails: bound(changeDetails),
    changeSignInLinks: bound(changeSignInLinks),
    takesSignInLinks: bound(takesSignInLinks),
    signInByPasskey: bound(signInByPasskey),
    secondByTotp: bound(secondByTotp),
    secondByRecoveryCode: bound(secondByRecoveryCode),
    signInForDemonstration: bound(signInForDemonstration),

    startAccount: bound(startAccount),
    confirmEmail: bound(confirmEmail),
    requestReset: bound(requestReset),
    setPasswordByLink: bound(setPasswordByLink),
    setPassword: bound(setPassword),
    judgePassword: bound(judgePassword),
    requestEmailChange: bound(requestEmailChange),
    confirmNewEmail: bound(confirmNewEmail),

    factors: bound(factorsOf),
    beginTotp: bound(beginTotp),
    confirmTotp: bound(confirmTotp),
    removeTotp: bound(removeTotp),
    passkeyCreation: bound(passkeyCreation),
    passkeyRequest: bound(passkeyRequest),
    addPasskey: bound(addPasskey),
    removePasskey: bound(removePasskey),
    makeRecoveryCodes: bound(makeRecoveryCodes),

    prove: bound(prove),
    hasProof: bound(hasProof),
    requireProof: bound(requireProof),

    createAccount: bound(createAccount),
    listAccounts: bound(listAccounts),
    suspendAccount: bound(suspendAccount),
    readmitAccount: bound(readmitAccount),
    changeRoles: bound(changeRoles),
    resetSecondFactor: bound(resetSecondFactor),
    demonstrationLink: bound(demonstrationLink),
    forgetExpired: bound(forgetExpiredAccess),
  }
}

/** What administrators do with other people's accounts. */
function staffOf(world: AuthWorld) {
  const bound = boundTo(world)
  return {
    readStaff: bound(readStaff),
    inviteStaff: bound(inviteStaff),
    inviteAgain: bound(inviteAgain),
    changeStaffRoles: bound(changeStaffRoles),
    endAccess: bound(endAccess),
    giveAccessBack: bound(giveAccessBack),
  }
}

/** What staff give to their programs, and who a program speaks for. */
function programsOf(world: AuthWorld) {
  const bound = boundTo(world)
  return {
    makeApiToken: bound(makeApiToken),
    listApiTokens: bound(listApiTokens),
    revokeApiToken: bound(revokeApiToken),
    bearer: bound(bearerOf),
    takeCall: bound(takeCall),
  }
}

function boundTo(world: AuthWorld) {
  return <Rest extends unknown[], Answer>(operation: (world: AuthWorld, ...rest: Rest) => Answer) =>
    (...rest: Rest): Answer =>
      operation(world, ...rest)
}

function cookiesOf(origin: string) {
  return {
    cookieNames: cookieNames(origin),
    /** Gives the browser the session that was opened. */
    keep: (cookies: AstroCookies, opened: Opened) => keepSession(origin, cookies, opened),
    drop: (cookies: AstroCookies) => dropSession(origin, cookies),
    visit: (context: Parameters<typeof visitOf>[1]) => visitOf(origin, context),
  }
}
