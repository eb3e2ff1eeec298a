import { plural } from '../../plural.ts'

/** The settings of the society. */
export const settings = {
  title: 'Settings of the society',
  society: 'The society',
  name: 'Name',
  nameHint: 'Every page and every letter shows it.',
  country: 'Country',
  countryHint: 'Two capital letters, like FR. Working days are counted by it.',
  save: 'Save',
  atNextStart:
    'The new name is shown everywhere after the next start of the site, which takes the operator a minute.',
  approval: 'How a listing is approved',
  two: 'Two people: one prepares a case, another approves it.',
  one: (since: string) => `One person alone, since ${since}. Readers are told so.`,
  approvers: (count: number) =>
    plural('en', count, {
      one: '# person can approve at the moment.',
      other: '# people can approve at the moment.',
    }),
  switchToOne: 'Let one person approve alone',
  oneTitle: 'Let one person approve alone',
  oneText:
    'Two pairs of eyes are the best protection against a mistake and against pressure. Do this only when your society really has one person. The page on how true the directory is, and every case, will say that one person decides.',
  needsTwo:
    'Not possible: two or more people can approve here. Invite, or end the access of, whoever should not.',
  switchToTwo: 'Go back to two people',
  moreNow: 'There is a second person now. Please go back to two.',
  operator: 'What the operator has set',
  facts: {
    origin: 'Address of the site',
    from: 'Letters come from',
    mail: 'Mail server',
    mailNone: 'none: letters are kept here',
    mailSet: 'set up',
    search: 'Search',
    searchHere: 'inside the site',
    searchServer: 'search server',
    kind: 'Kind of database',
    kinds: { real: 'real', demonstration: 'demonstration' },
  },
  done: {
    saved: 'The settings are saved.',
    one: 'One person can approve alone from now on. Readers are told so.',
    two: 'An approval takes two people again.',
  },
  errors: {
    name: 'Write the name, in at most 120 characters',
    country: 'Write two capital letters, like FR',
    'changed-meanwhile': 'Somebody else has changed this meanwhile. Look at it again, then decide.',
    'two-can-approve': 'Two or more people can approve here; so two have to.',
    'as-it-is': 'This is how it is already.',
    otherwise: 'This could not be done. Nothing was changed; please try again.',
  },
  onePerson: (since: string) =>
    `This society has one person who approves listings. Since ${since}, that person prepares and approves alone; everywhere else two people are needed.`,
}

export type SettingsMessages = typeof settings
