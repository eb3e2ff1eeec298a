import { plural } from '../../plural.ts'

/** The society's own people: who may do what, and since when. */
export const people = {
  title: 'People and roles',
  intro:
    'Who works for the society here. Nobody can do anything before a second step is set up, and every change ends the open sessions of the account.',
  count: (count: number) => plural('en', count, { one: '# account', other: '# accounts' }),
  invite: 'Invite somebody',
  inviteTitle: 'Invite somebody to the staff',
  inviteIntro:
    'A letter goes to this address, with a link that works once, for three days. Whoever opens it chooses a password and sets up a second step.',
  inviteButton: 'Send the invitation',
  name: 'Name',
  email: 'E-mail address',
  locale: 'Language of the letter',
  roles: 'Roles',
  rolesHint: 'As few as the work needs.',
  roleNotes: {
    verifier: 'checks and decides cases',
    editor: 'courses and texts',
    clerk: 'letters, imports, exports',
    auditor: 'reads everything, changes nothing',
    admin: 'people, settings, and all of the above',
  },
  noStaffRole: 'no role in the staff',
  state: {
    working: 'Second step set up',
    noSecondFactor: 'No second step yet',
    invited: 'Invited, has not answered',
    ended: (day: string) => `Access ended on ${day}`,
  },
  lastSignIn: (moment: string) => `Last signed in on ${moment}`,
  neverSignedIn: 'Has never signed in',
  you: 'you',
  back: 'All people',
  open: 'Change',
  acts: 'What this account did',
  saveRoles: 'Save the roles',
  rolesText: 'The open sessions of this account end at once.',
  ownRoles: 'You can give up roles of your own, but not take new ones: another administrator does that.',
  again: 'Send the invitation again',
  againText: 'The link that was sent before no longer works.',
  end: 'End the access',
  endText:
    'All sessions of this account end at once, and it can no longer sign in. What it did stays in the register.',
  giveBack: 'Give the access back',
  giveBackText: 'The account can sign in again, with the roles above.',
  prove: 'Confirm that it is you, then decide',
  done: {
    invited: 'The invitation is on its way.',
    known: 'This address has an account already. Nothing was sent; you can give it roles here.',
    again: 'A new invitation is on its way.',
    roles: 'The roles are saved.',
    ended: 'The access is ended.',
    back: 'The account can sign in again.',
  },
  errors: {
    name: 'Write the name, in at most 120 characters',
    email: 'Write the e-mail address like name@example.org',
    locale: 'Choose one of the three languages',
    roles: 'Choose at least one role',
    unknown: 'This account is not there any more.',
    'not-admin': 'You are no longer an administrator.',
    'changed-meanwhile': 'Somebody else has changed this account meanwhile. Look at it again, then decide.',
    'own-account': 'You cannot give roles or access to yourself: another administrator does that.',
    'last-admin': 'This is the last administrator. Make another one first.',
    'answered-already': 'This person has signed in already; there is nothing to send again.',
    otherwise: 'This could not be done. Nothing was changed; please try again.',
  },
}

export type PeopleMessages = typeof people
