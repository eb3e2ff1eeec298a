import { plural } from '../../plural.ts'

/** The staff's desk: what waits, the reports of readers, the letters. */
export const staff = {
  home: {
    title: 'Today',
    intro: 'The most pressing comes first. Everything you decide is written into the register of acts.',
    nothing: 'Nothing waits for you.',
    nothingText: 'What comes in appears here by itself.',
    nextLapse: (day: string) => `The next listing lapses on ${day}, unless its doctor confirms it.`,
    groups: { late: 'Late', now: 'To do', soon: 'Coming up' },
    lateCases: (count: number) =>
      plural('en', count, {
        one: '# case waits longer than promised',
        other: '# cases wait longer than promised',
      }),
    newCases: (count: number) =>
      plural('en', count, { one: '# case to take up', other: '# cases to take up' }),
    answers: (count: number) =>
      plural('en', count, { one: '# doctor has answered', other: '# doctors have answered' }),
    approvals: (count: number) =>
      plural('en', count, { one: '# case for you to approve', other: '# cases for you to approve' }),
    suspensions: (count: number) =>
      plural('en', count, {
        one: '# decision of one person alone to look at',
        other: '# decisions of one person alone to look at',
      }),
    lapsing: (count: number) =>
      plural('en', count, {
        one: '# listing lapses within 15 days',
        other: '# listings lapse within 15 days',
      }),
    rechecks: (count: number) =>
      plural('en', count, {
        one: '# doctor whose checks end within 60 days',
        other: '# doctors whose checks end within 60 days',
      }),
    register: (count: number) =>
      plural('en', count, {
        one: '# register is older than 35 days',
        other: '# registers are older than 35 days',
      }),
    backup: 'The last backup is older than a day',
    jobs: (count: number) =>
      plural('en', count, { one: '# nightly job has failed', other: '# nightly jobs have failed' }),
    reports: (count: number) =>
      plural('en', count, { one: '# report of a reader', other: '# reports of readers' }),
    late: (count: number) => plural('en', count, { one: '# is late', other: '# are late' }),
    lateBy: (days: number) =>
      days === 0 ? 'late since today' : plural('en', days, { one: '# day late', other: '# days late' }),
    oldest: (late: string) => `the oldest: ${late}`,
    due: (day: string) => `by ${day}`,
    firstDue: (day: string) => `the first by ${day}`,
    on: (day: string) => `on ${day}`,
    firstOn: (day: string) => `the first on ${day}`,
    failed: (count: number) =>
      plural('en', count, { one: '# letter could not be sent', other: '# letters could not be sent' }),
    kept: (count: number) =>
      plural('en', count, { one: '# letter is kept here', other: '# letters are kept here' }),
    noServer: 'No mail server is set up: letters are kept here and reach nobody.',
    charts: {
      title: 'How the work goes',
      showTable: 'The figures as a table',
      weekOf: (day: string) => `Week of ${day}`,
      applications: {
        title: 'Applications',
        sentence: (came: number, closed: number) =>
          `In twelve weeks ${plural('en', came, { one: '# application came', other: '# applications came' })} in (filled bars) and ${plural('en', closed, { one: '# was closed', other: '# were closed' })} (outlined bars).`,
        nothing: 'No application has come in or was closed in the last twelve weeks.',
        headings: { week: 'Week', came: 'Handed in', went: 'Decided or closed' },
      },
      ages: {
        title: 'Open cases by age, in days',
        sentence: (open: number, late: number, days: number) =>
          `${plural('en', open, { one: '# case is open', other: '# cases are open' })}, ${late === 0 ? 'none of them' : plural('en', late, { one: '# of them', other: '# of them' })} longer than the ${days} days we promise.`,
        nothing: 'No case is open.',
        headings: { age: 'Days since it was opened', cases: 'Cases' },
        between: (from: number, to: number) => `${from} to ${to}`,
        older: (days: number) => `${days} or more`,
      },
      endings: {
        title: 'Checks that end, by month',
        sentence: (licences: number, diplomas: number) =>
          `In the next twelve months the checks of ${plural('en', licences, { one: '# licence', other: '# licences' })} (filled bars) and of ${plural('en', diplomas, { one: '# diploma', other: '# diplomas' })} (outlined bars) end.`,
        nothing: 'No check ends in the next twelve months.',
        headings: { month: 'Month', licences: 'Licences', diplomas: 'Diplomas' },
      },
      confirmations: {
        title: 'Confirmations by doctors',
        sentence: (confirmed: number, lapsed: number) =>
          `In twelve weeks ${plural('en', confirmed, { one: '# listing was confirmed', other: '# listings were confirmed' })} (filled bars) and ${plural('en', lapsed, { one: '# lapsed', other: '# lapsed' })} (outlined bars).`,
        nothing: 'No listing was confirmed in the last twelve weeks, and none lapsed.',
        headings: { week: 'Week', came: 'Confirmed', went: 'Lapsed' },
      },
    },
    machine: {
      title: 'The site itself',
      states: { ok: 'in order', due: 'please look', bad: 'needs somebody' },
      letters: {
        name: 'Letters',
        server: 'A mail server is set up.',
        waiting: (count: number) => plural('en', count, { one: '# waits', other: '# wait' }),
        sent: (count: number) => plural('en', count, { one: '# sent today', other: '# sent today' }),
        givenUp: (count: number) =>
          plural('en', count, { one: '# could not be sent', other: '# could not be sent' }),
      },
      search: {
        name: 'Search',
        builtIn: 'The built-in search answers.',
        server: 'The search server answers.',
        standsIn: 'The search server is not up to date or does not answer: the built-in search stands in.',
        found: (count: number) =>
          plural('en', count, { one: '# doctor can be found', other: '# doctors can be found' }),
      },
      registers: {
        name: 'Registers',
        none: 'None is loaded: staff look numbers up by hand.',
        loaded: (register: string, day: string) => `${register}: publication of ${day}`,
      },
      backup: {
        name: 'Backup',
        newest: (moment: string) => `The newest is of ${moment}.`,
        none: 'There is none.',
        verified: (moment: string) => `It was found whole on ${moment}.`,
        unverified: 'Nobody has looked whether it is whole.',
        olderVerified: (made: string, seen: string) =>
          `Nobody has looked whether it is whole. The last one that was is of ${made}, looked at on ${seen}.`,
        demonstration: 'A demonstration is not backed up: it can be made again.',
      },
      audit: {
        name: 'Register of acts',
        acts: (count: number) => plural('en', count, { one: '# act', other: '# acts' }),
        signed: (moment: string) => `Last signed on ${moment}.`,
        unsigned: 'Not signed yet.',
      },
      jobs: {
        name: 'Jobs',
        well: (count: number) =>
          plural('en', count, { one: '# job, and it went well', other: '# jobs, and all went well' }),
        failing: (names: string) => `Failed when last run: ${names}`,
        unknown: 'The site does not say how its jobs are.',
      },
    },
    lapsingPage: {
      title: 'Listings that lapse soon',
      intro: (days: number) =>
        `Their doctors have not confirmed them, and letters were sent. Within ${days} days these pages leave the directory by themselves. A call often helps.`,
      none: 'No listing lapses soon.',
      confirmed: (day: string) => `confirmed on ${day}`,
      lapses: (day: string) => `lapses on ${day}`,
      first: (count: number) => `The first ${count} are shown.`,
      back: 'Today',
    },
  },
  reports: {
    title: 'Reports of readers',
    intro: (days: number) =>
      `Promise: an answer within ${plural('en', days, { one: '# working day', other: '# working days' })}.`,
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
    state: { waiting: 'waiting', sent: 'sent', 'given-up': 'not delivered' },
    table: { to: 'To', posted: 'Written', state: 'State' },
    erased: 'erased',
    tries: (count: number) => plural('en', count, { one: '# try', other: '# tries' }),
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
