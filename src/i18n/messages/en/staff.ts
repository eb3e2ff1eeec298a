import { plural } from '../../plural.ts'

/** The staff's desk: what waits, the reports of readers, the letters. */
export const staff = {
  home: {
    title: 'What waits',
    intro: 'The most pressing comes first. Everything you decide is written into the register of acts.',
    nothing: 'Nothing waits for you.',
    reports: (count: number) =>
      plural('en', count, { one: '# report of a reader', other: '# reports of readers' }),
    late: (count: number) => plural('en', count, { one: '# is late', other: '# are late' }),
    failed: (count: number) =>
      plural('en', count, { one: '# letter could not be sent', other: '# letters could not be sent' }),
    kept: (count: number) =>
      plural('en', count, { one: '# letter is kept here', other: '# letters are kept here' }),
    noServer: 'No mail server is set up: letters are kept here and reach nobody.',
  },
  reports: {
    title: 'Reports of readers',
    intro: (days: number) =>
      `Promise: an answer within ${plural('en', days, { one: '# working day', other: '# working days' })}.`,
    states: { label: 'Which reports', open: 'Waiting', answered: 'Answered' },
    none: { open: 'No report waits for an answer.', answered: 'No report has been answered yet.' },
    hours: (count: number) => plural('en', count, { one: '# hour', other: '# hours' }),
    days: (count: number) => plural('en', count, { one: '# day', other: '# days' }),
    late: 'late',
    unknownDoctor: 'A doctor who has left',
    back: 'All reports',
    reference: (reference: string) => `Report ${reference}`,
    facts: { received: 'Received', answerBy: 'Answer by', language: 'Written in', answeredOn: 'Answered' },
    says: 'What the reader says',
    about: 'What is stored',
    notPublic: 'This page is not public now.',
    publicPage: 'See the public page',
    noPractice: 'No practice is stored.',
    answerTitle: 'Answer, and close',
    reaches: 'The reader left an address: your answer is sent there, and the address is then erased.',
    reachesNobody: 'The reader left no address. Your answer is kept with the report and shown to the doctor.',
    outcome: 'What came of it',
    choose: 'Choose',
    outcomes: {
      corrected: 'The reader was right, and it is corrected',
      'was-right': 'The page is right',
      'not-ours': 'Not for the directory to settle',
    },
    answer: 'Your answer',
    answerHint: 'Two or three sentences. Say what you compared it with. Name nobody.',
    send: 'Answer and close',
    done: { sent: 'The report is closed, and the answer is on its way.', kept: 'The report is closed.' },
    errors: {
      outcome: 'Choose what came of it',
      answer: 'Write the answer, in 5 to 2,000 characters',
      'answered-already': 'Somebody else has answered this report in the meantime. Their answer is below.',
      'unknown-report': 'This report is no longer here: the person it was about has left.',
      otherwise: 'This could not be done. Nothing was changed; please try again.',
    },
    readOnly: 'Your role reads reports; it does not answer them.',
  },
  letters: {
    title: 'Letters',
    states: { label: 'Which letters', waiting: 'Waiting', sent: 'Sent', 'given-up': 'Not delivered' },
    state: { waiting: 'waiting', sent: 'sent', 'given-up': 'not delivered' },
    none: {
      waiting: 'No letter waits.',
      sent: 'No letter has been sent.',
      'given-up': 'Every letter was delivered.',
    },
    table: { to: 'To', posted: 'Written', state: 'State' },
    erased: 'erased',
    tries: (count: number) => plural('en', count, { one: '# try', other: '# tries' }),
    read: 'Read',
    older: 'Older letters',
    back: 'All letters',
    erasedText: 'The words of this letter are erased: it was sent, or nobody could send it for a month.',
    withheld:
      'What opens an account is left out of the links: whoever reads it could act as the member. The operator of the site can show a letter whole.',
    demonstration: 'This is a demonstration with invented people, so the links work here.',
    open: 'Open the link of the letter',
    retry: 'Try again',
    retried: 'The letter is back in the line.',
    retryFailed: 'This letter cannot be sent again.',
  },
}

export type StaffMessages = typeof staff
