import { staffRoles, type Role } from './roles.ts'

/**
 * Who may open a page or do something.
 * anyone: everybody. begun: whoever has a session, also before the second factor (to finish signing in, or
 * to sign out). enrolling: also staff that has no second factor yet. signed-in: every account.
 * role: accounts that hold one of these.
 */
export type Row =
  | { who: 'anyone' }
  | { who: 'begun' }
  | { who: 'enrolling' }
  | { who: 'signed-in' }
  | { who: 'role'; roles: readonly Role[] }

const anyone: Row = { who: 'anyone' }
const begun: Row = { who: 'begun' }
const enrolling: Row = { who: 'enrolling' }
const signedIn: Row = { who: 'signed-in' }
const member = only('member')
const staff = only(...staffRoles)

function only(...held: Role[]): Row {
  return { who: 'role', roles: held }
}

/** A row for every file of src/pages, by Astro's pattern. A route that is not here answers 403. */
export const routeRows: ReadonlyMap<string, Row> = new Map<string, Row>([
  // The public site.
  ['/', anyone],
  ['/404', anyone],
  ['/500', anyone],
  ['/[...path]', anyone],
  ['/robots.txt', anyone],
  ['/sitemap.xml', anyone],
  ['/sitemaps/pages.xml', anyone],
  ['/sitemaps/doctors-[number].xml', anyone],
  ['/local-suggestions/[lang].json', anyone],
  ['/photos/[uid].webp', anyone],
  ['/[lang]', anyone],
  ['/[lang]/about/[name]', anyone],
  ['/[lang]/about/accuracy', anyone],
  ['/[lang]/conditions', anyone],
  ['/[lang]/conditions/[id]', anyone],
  ['/[lang]/diplomas', anyone],
  ['/[lang]/diplomas/[id]', anyone],
  ['/[lang]/doctors', anyone],
  ['/[lang]/doctors/[slug]', anyone],
  ['/[lang]/doctors/[slug]/contact.vcf', anyone],
  ['/[lang]/doctors/[slug]/report', anyone],
  ['/[lang]/guide', anyone],
  ['/[lang]/guide/[slug]', anyone],
  // For programs.
  ['/api/[...path]', anyone],
  ['/api/v1/doctors', anyone],
  ['/api/v1/doctors/[slug]', anyone],
  ['/api/v1/openapi.json', anyone],
  ['/api/v1/suggest', anyone],
  // Signing in.
  ['/[lang]/sign-in', anyone],
  ['/[lang]/sign-in/link', anyone],
  ['/[lang]/sign-in/demonstration', anyone],
  ['/[lang]/sign-in/confirm', anyone],
  ['/[lang]/sign-in/reset', anyone],
  ['/[lang]/sign-in/new-password', anyone],
  ['/[lang]/sign-in/new-email', anyone],
  ['/[lang]/sign-in/out', anyone],
  ['/[lang]/sign-in/second', begun],
  ['/[lang]/sign-in/prove', enrolling],
  // The account.
  ['/[lang]/member/account', enrolling],
  ['/[lang]/member/account/password', enrolling],
  ['/[lang]/member/account/second-factor', enrolling],
  ['/[lang]/member/account/passkeys', enrolling],
  ['/[lang]/member/account/recovery-codes', enrolling],
  ['/[lang]/member/account/sessions', signedIn],
  ['/[lang]/member/account/email', signedIn],
  ['/[lang]/member/account/details', signedIn],
  // Joining and confirming.
  ['/[lang]/join', anyone],
  ['/[lang]/join/invitation', anyone],
  ['/[lang]/confirm', anyone],
  ['/[lang]/join/towns.json', member],
  ['/[lang]/join/application', member],
  ['/[lang]/join/application/check', member],
  ['/[lang]/join/application/[step]', member],
  // The member's desk.
  ['/[lang]/member', signedIn],
  ['/[lang]/member/profile', member],
  ['/[lang]/member/profile/preview', member],
  ['/[lang]/member/photo', member],
  ['/[lang]/member/photo.webp', member],
  ['/[lang]/member/history', member],
  ['/[lang]/member/data', signedIn],
  ['/[lang]/member/file', member],
  ['/[lang]/member/file/[evidence]', member],
  // The staff's desk.
  ['/[lang]/staff', staff],
  ['/[lang]/staff/lapsing', only('verifier', 'clerk', 'auditor', 'admin')],
  ['/[lang]/staff/letters', only('clerk', 'admin')],
  ['/[lang]/staff/letters/[uid]', only('clerk', 'admin')],
  ['/[lang]/staff/people', only('admin')],
  ['/[lang]/staff/people/invite', only('admin')],
  ['/[lang]/staff/people/[uid]', only('admin')],
  ['/[lang]/staff/settings', only('admin')],
  ['/[lang]/staff/acts', only('auditor', 'admin')],
  ['/[lang]/staff/acts/export', only('auditor', 'admin')],
  ['/[lang]/staff/reports', only('verifier', 'clerk', 'auditor', 'admin')],
  ['/[lang]/staff/reports/[uid]', only('verifier', 'clerk', 'auditor', 'admin')],
  ['/[lang]/staff/registers', only('verifier', 'clerk', 'auditor', 'admin')],
  ['/[lang]/staff/cases', only('verifier', 'clerk', 'auditor', 'admin')],
  ['/[lang]/staff/cases/[uid]', only('verifier', 'clerk', 'auditor', 'admin')],
  ['/[lang]/staff/cases/[uid]/evidence', only('verifier', 'admin')],
  ['/[lang]/staff/cases/[uid]/evidence/[evidence]', only('verifier', 'admin')],
  ['/[lang]/staff/cases/suspensions', only('verifier', 'clerk', 'auditor', 'admin')],
  ['/[lang]/staff/cases/suspensions/[slug]', only('verifier', 'admin')],
])

/** A row for everything that can be posted, by the action's name. */
export const actionRows: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['directory.reportMistake', anyone],
  // Joining and the member's desk.
  ['members.begin', anyone],
  ['members.acceptInvitation', anyone],
  ['members.confirmByLink', anyone],
  ['members.saveStep', member],
  ['members.submitApplication', member],
  ['members.withdrawApplication', member],
  ['members.claim', member],
  ['members.saveProfile', member],
  ['members.changePhoto', member],
  ['members.withdrawRevision', member],
  ['members.restoreRevision', member],
  ['members.confirmOwn', member],
  ['members.withdrawListing', member],
  ['members.returnListing', member],
  ['members.exportData', signedIn],
  ['members.leave', signedIn],
  ['verification.answerOwn', member],
  ['verification.appealOwn', member],
  ['verification.applyAgain', member],
  ['verification.addPaper', member],
  ['verification.addDiploma', member],
  // Signing in, and the account.
  ['account.signIn', anyone],
  ['account.sendSignInLink', anyone],
  ['account.signInByLink', anyone],
  ['account.enterDemonstration', anyone],
  ['account.passkeyRequest', anyone],
  ['account.signInWithPasskey', anyone],
  ['account.requestReset', anyone],
  ['account.setPassword', anyone],
  ['account.confirmEmail', anyone],
  ['account.confirmNewEmail', anyone],
  ['account.signOut', anyone],
  ['account.secondStep', begun],
  ['account.prove', enrolling],
  ['account.changePassword', enrolling],
  ['account.passkeyCreation', enrolling],
  ['account.addPasskey', enrolling],
  ['account.removePasskey', enrolling],
  ['account.beginApp', enrolling],
  ['account.confirmApp', enrolling],
  ['account.removeApp', enrolling],
  ['account.makeRecoveryCodes', enrolling],
  ['account.endSessions', signedIn],
  ['account.changeDetails', signedIn],
  ['account.changeEmail', signedIn],
  // The staff's desk.
  ['staff.answerReport', only('verifier', 'clerk', 'admin')],
  ['staff.retryLetter', only('clerk', 'admin')],
  ['society.invite', only('admin')],
  ['society.inviteAgain', only('admin')],
  ['society.changeRoles', only('admin')],
  ['society.endAccess', only('admin')],
  ['society.giveAccessBack', only('admin')],
  ['society.changeSettings', only('admin')],
  ['society.decideApproval', only('admin')],
  ['verification.prepare', only('verifier', 'admin')],
  ['verification.approve', only('verifier', 'admin')],
  ['verification.ask', only('verifier', 'admin')],
  ['verification.refuse', only('verifier', 'admin')],
  ['verification.sendBack', only('verifier', 'admin')],
  ['verification.answer', only('verifier', 'admin')],
  ['verification.withdraw', only('verifier', 'admin')],
  ['verification.appeal', only('verifier', 'admin')],
  ['verification.check', only('verifier', 'admin')],
  ['verification.register', only('verifier', 'admin')],
  ['verification.note', only('verifier', 'admin')],
  ['verification.assign', only('verifier', 'admin')],
  ['verification.upload', only('verifier', 'admin')],
  ['verification.suspend', only('verifier', 'admin')],
  ['verification.revoke', only('verifier', 'admin')],
  ['verification.review', only('verifier', 'admin')],
  ['verification.lookIntoReport', only('verifier', 'admin')],
])
