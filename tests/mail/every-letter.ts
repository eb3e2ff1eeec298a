import type { Letter } from '../../src/mail/letter.ts'
import { accountClosed } from '../../src/mail/letters/account-closed.ts'
import { applicationApproved } from '../../src/mail/letters/application-approved.ts'
import { applicationRefused } from '../../src/mail/letters/application-refused.ts'
import { awardGiven } from '../../src/mail/letters/award-given.ts'
import { awardRevoked } from '../../src/mail/letters/award-revoked.ts'
import { caseAppeal } from '../../src/mail/letters/case-appeal.ts'
import { checkRefused } from '../../src/mail/letters/check-refused.ts'
import { courseCancelled } from '../../src/mail/letters/course-cancelled.ts'
import { courseChanged } from '../../src/mail/letters/course-changed.ts'
import { courseLeft } from '../../src/mail/letters/course-left.ts'
import { courseMovedUp } from '../../src/mail/letters/course-moved-up.ts'
import { courseReminder } from '../../src/mail/letters/course-reminder.ts'
import { courseSeat } from '../../src/mail/letters/course-seat.ts'
import { courseWaiting } from '../../src/mail/letters/course-waiting.ts'
import { diplomaConfirmed } from '../../src/mail/letters/diploma-confirmed.ts'
import { moreNeeded } from '../../src/mail/letters/more-needed.ts'
import { alreadyHaveAccount } from '../../src/mail/letters/already-have-account.ts'
import { applicationReceived } from '../../src/mail/letters/application-received.ts'
import { changePublished } from '../../src/mail/letters/change-published.ts'
import { changeRefused } from '../../src/mail/letters/change-refused.ts'
import { changesWait } from '../../src/mail/letters/changes-wait.ts'
import { confirmEmail } from '../../src/mail/letters/confirm-email.ts'
import { confirmListing } from '../../src/mail/letters/confirm-listing.ts'
import { confirmNewEmail } from '../../src/mail/letters/confirm-new-email.ts'
import { confirmReminder } from '../../src/mail/letters/confirm-reminder.ts'
import { emailChangedNotice } from '../../src/mail/letters/email-changed-notice.ts'
import { contactMessage } from '../../src/mail/letters/contact-message.ts'
import { membershipDue } from '../../src/mail/letters/membership-due.ts'
import { membershipReminder } from '../../src/mail/letters/membership-reminder.ts'
import { membershipThanks } from '../../src/mail/letters/membership-thanks.ts'
import { invitation } from '../../src/mail/letters/invitation.ts'
import { listingLapsed } from '../../src/mail/letters/listing-lapsed.ts'
import { newSignIn } from '../../src/mail/letters/new-sign-in.ts'
import { passwordChanged } from '../../src/mail/letters/password-changed.ts'
import { reportAnswer } from '../../src/mail/letters/report-answer.ts'
import { reportReceived } from '../../src/mail/letters/report-received.ts'
import { resetPassword } from '../../src/mail/letters/reset-password.ts'
import { secondFactorChanged } from '../../src/mail/letters/second-factor-changed.ts'
import { signInLink } from '../../src/mail/letters/sign-in-link.ts'
import { societyMessage } from '../../src/mail/letters/society-message.ts'
import { staffInvitation } from '../../src/mail/letters/staff-invitation.ts'
import { now } from '../support/context.ts'
import { origin } from './scene.ts'

/** One of every letter; `words` is what a person wrote, where one does. */
export function everyLetter(words = 'See the register.'): Letter[] {
  const link = `${origin}/en/somewhere/?token=abc.def`
  const subject = { en: 'the phone number', fr: 'le numéro de téléphone', he: 'מספר הטלפון' }
  const line = { en: ['Saturday'], fr: ['samedi'], he: ['שבת'] }
  const course = { title: subject, when: line, link }
  return [
    confirmEmail({ link, hours: 24 }),
    alreadyHaveAccount({ link }),
    signInLink({ link, minutes: 15 }),
    resetPassword({ link, minutes: 60 }),
    confirmNewEmail({ link, hours: 24 }),
    emailChangedNotice(),
    newSignIn({ at: now, link }),
    passwordChanged({ at: now, link }),
    secondFactorChanged({ what: 'app-added', at: now, link }),
    accountClosed({ link }),
    invitation({ link, days: 30 }),
    applicationReceived({ link }),
    confirmListing({ link, confirmedOn: '2026-08-20', dueOn: '2026-11-18' }),
    confirmReminder({ link, round: 'last', dueOn: '2026-11-18', leavesOn: '2026-12-03' }),
    listingLapsed({ link, lapsedOn: '2026-12-03' }),
    changePublished({ link }),
    changeRefused({ link, reason: words }),
    changesWait({ link }),
    reportReceived({ link, subject, answerBy: '2026-11-24' }),
    applicationApproved({ link }),
    applicationRefused({ link, reason: subject, note: words }),
    moreNeeded({ link, question: words }),
    diplomaConfirmed({ link, diploma: subject }),
    checkRefused({ link, what: subject, reason: subject, note: words }),
    caseAppeal({ link }),
    staffInvitation({ link, hours: 72, roles: ['verifier', 'auditor'] }),
    courseSeat(course),
    courseWaiting({ ...course, place: 2 }),
    courseMovedUp(course),
    courseLeft({ ...course, reason: 'not-entitled' }),
    courseChanged(course),
    courseReminder({ ...course, isOnline: true }),
    courseCancelled(course),
    awardGiven({ title: subject, link }),
    awardRevoked({ title: subject, link }),
    membershipDue({ year: 2027, link }),
    membershipReminder({ year: 2027, link }),
    membershipThanks({ year: 2027, link }),
    contactMessage({ message: words, replyTo: 'reader@example.org', link }),
    societyMessage({
      en: { subject: 'General assembly', text: 'It takes place in March.' },
      fr: { subject: 'Assemblée générale', text: 'Elle a lieu en mars.' },
      he: { subject: 'אסיפה כללית', text: 'היא תתקיים במרץ.' },
    }),
    reportAnswer({ reference: '1A2B3C4D', outcome: 'corrected', answer: words, link }),
  ]
}
