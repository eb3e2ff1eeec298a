/** What every letter has around its own words, and how staff call each letter. */
export const mail = {
  greeting: 'Good day,',
  greetingTo: (name: string) => `Dear ${name},`,
  notice:
    'This e-mail comes from the society’s directory of doctors. We never ask for a password or a document by e-mail.',
  names: {
    'confirm-email': 'Confirmation of an address',
    'already-have-account': 'Account exists already',
    'sign-in-link': 'Link to sign in',
    'reset-password': 'New password',
    'confirm-new-email': 'Confirmation of a new address',
    'email-changed-notice': 'Address was changed',
    'new-sign-in': 'Sign-in on a new device',
    'password-changed': 'Password was changed',
    'second-factor-changed': 'Second step was changed',
    'account-closed': 'Account closed',
    invitation: 'Invitation to take over a page',
    'application-received': 'Application received',
    'confirm-listing': 'Request to confirm a page',
    'confirm-reminder': 'Reminder to confirm a page',
    'listing-lapsed': 'Page has left the directory',
    'change-published': 'Change published',
    'change-refused': 'Change not published',
    'changes-wait': 'Change waits',
    'report-received': 'Report of a reader, to the doctor',
    'report-answer': 'Answer to a reader',
    'application-approved': 'Application approved',
    'application-refused': 'Application refused',
    'more-needed': 'Question to a doctor',
    'diploma-confirmed': 'Diploma confirmed',
    'check-refused': 'Check refused',
    'case-appeal': 'Appeal received',
    'staff-invitation': 'Invitation to the staff',
  },
}

export type MailMessages = typeof mail
