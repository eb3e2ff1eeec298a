import { plural } from '../../plural.ts'

/** Letters of the staff to many: whom, which, its words, how far they are. */
export const lettersToMany = {
  chosen: 'Write to the chosen',
  everybody: (count: string) => `Write to all ${count} of this view`,
  participants: {
    chosen: 'Write to the participants of the chosen',
    everybody: (count: string) => `Write to the participants of all ${count}`,
  },
  title: 'A letter to many',
  nobodyChosen: 'Nobody is chosen',
  nobodyChosenText:
    'Choose doctors, accounts, members or courses in their list, or all of a view, and come back from there.',
  rows: (count: number) => plural('en', count, { one: '# row is chosen.', other: '# rows are chosen.' }),
  to: (count: number) => plural('en', count, { one: 'It goes to # person.', other: 'It goes to # people.' }),
  toNobody: 'It goes to nobody.',
  leftOut: 'Left out:',
  reasons: {
    withdrawn: (count: number) => plural('en', count, { one: '# has withdrawn', other: '# have withdrawn' }),
    'membership-ended': (count: number) =>
      plural('en', count, { one: '# is no member any more', other: '# are no members any more' }),
    'access-ended': (count: number) =>
      plural('en', count, { one: 'the access of # has ended', other: 'the access of # has ended' }),
    'address-unconfirmed': (count: number) =>
      plural('en', count, {
        one: '# has not confirmed the address',
        other: '# have not confirmed the address',
      }),
    'no-address': (count: number) =>
      plural('en', count, { one: '# has left no address', other: '# have left no address' }),
    'has-account': (count: number) =>
      plural('en', count, {
        one: '# has taken the page over already',
        other: '# have taken the page over already',
      }),
    'nothing-to-confirm': (count: number) =>
      plural('en', count, { one: '# has no page to confirm', other: '# have no page to confirm' }),
    'same-address': (count: number) =>
      plural('en', count, {
        one: '# shares an address with another',
        other: '# share an address with another',
      }),
  },
  kind: 'Which letter',
  kinds: {
    invitation: {
      label: 'Invitation to take over the page',
      hint: 'For imported doctors without an account, at the address that is known of them. The link works once, for 30 days.',
    },
    'confirm-listing': {
      label: 'Request to confirm the page',
      hint: 'For doctors with an account. One click confirms, without a password.',
    },
    'society-message': {
      label: 'A message of the society',
      hint: 'In your own words, in the language of each reader.',
    },
  },
  languages: (names: string) => `Readers of these languages are among them: ${names}.`,
  ownWords: 'Words of a message',
  subject: (language: string) => `Subject, ${language}`,
  text: (language: string) => `Text, ${language}`,
  textHint: 'Plain words. An empty line begins a new paragraph. The greeting with the name comes before it.',
  look: 'Look at the letter',
  previewNote: 'As the first reader of each language gets it. Links are written when it is sent.',
  send: (count: number) => plural('en', count, { one: 'Send it to # person', other: 'Send it to # people' }),
  sendNote: 'Letters leave within minutes. Until one has left, it can be taken back.',
  sentOn: (moment: string) => `Written on ${moment}`,
  progress: (done: string, total: string) => `${done} of ${total} have left`,
  states: { waiting: 'Waiting', sent: 'Sent', 'given-up': 'Not delivered', 'taken-back': 'Taken back' },
  again: 'Look again',
  undelivered: 'Messages that were not delivered',
  takeBack: 'Take back what has not left',
  takeBackText: 'Letters that have left already cannot be called back.',
  takenBackOn: (moment: string) => `Taken back on ${moment}`,
  all: 'Letters to many',
  none: 'No letter to many was written yet.',
  people: (count: number) => plural('en', count, { one: '# person', other: '# people' }),
  done: { sent: 'The letters are in the line.', 'taken-back': 'What had not left is taken back.' },
  errors: {
    letter: 'Choose which letter',
    'words-missing': 'Write subject and text in every language of the readers',
    'words-long': 'A subject has at most 120 characters, a text at most 5,000',
    'nobody-left': 'Nobody among them can get this letter. Nothing was written.',
    'too-many-people': 'These are more than 5,000 people. Narrow the view and write in parts.',
    'view-changed': 'The people of this view have changed meanwhile. Look again at who gets it, then send.',
    'sent-already': 'These letters were written already; nothing was written twice.',
    'unknown-batch': 'There is no such letter.',
    'nothing-waits': 'Nothing waits any more: every letter has left.',
    otherwise: 'This could not be done. Nothing was changed; please try again.',
  },
}

export type LettersToManyMessages = typeof lettersToMany
