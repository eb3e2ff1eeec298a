import { plural } from '../../plural.ts'

/** The page with figures about the directory itself. */
export const accuracy = {
  title: 'How true the directory is, in figures',
  lead: 'How many listings are confirmed, how old the checks are, and how fast we answer when somebody reports a mistake. Counted, not estimated, also when it does not look good.',
  demonstration:
    'This is a demonstration: the doctors are invented, and so is everything that is counted here.',
  countedAt: (moment: string) => `Counted on ${moment}.`,
  fresh:
    'The page is counted anew whenever a listing changes, and at midnight UTC at the latest. A report that came in meanwhile may be missing until then.',
  headings: ['What', 'Figure', 'How it is counted'],
  showTable: 'The figures as a table',
  none: 'nothing to count yet',
  percent: (figure: string) => `${figure}%`,
  shareOf: (share: string, part: number, whole: number) =>
    whole === 0 ? share : `${share} (${part} of ${whole})`,
  days: (count: number) => plural('en', count, { one: '# day', other: '# days' }),
  facts: {
    listed: (count: number) => plural('en', count, { one: 'doctor listed now', other: 'doctors listed now' }),
    confirmed: 'of the listings confirmed by the doctor within 90 days',
    licenceAge: 'days since the licence was checked (median)',
    late: (count: number) =>
      plural('en', count, {
        one: 'report waits longer than promised',
        other: 'reports wait longer than promised',
      }),
  },
  sections: {
    listings: 'Who is listed',
    checks: 'How old the checks are',
    reports: 'What readers report',
    gone: 'Who came and who went this year',
  },
  rows: {
    listed: {
      title: 'Doctors listed',
      how: 'Everybody whose page is public at this moment: checked, with consent, and not suspended.',
    },
    confirmed: {
      title: 'Confirmed within 90 days',
      how: 'Of the listed, those who said within the last 90 days that their page is still right.',
    },
    licenceAge: {
      title: 'Age of the check of the licence',
      how: 'The latest check of every listed doctor; half are younger than this, half are older.',
    },
    diplomaAge: {
      title: 'Age of the check of the diploma',
      how: 'The same for the diploma; of several diplomas the one that was checked last.',
    },
    ending: {
      title: 'Checks that end within 60 days',
      how: 'Licences and diplomas of listed doctors that must be checked again by then, or the page is gone.',
    },
    open: { title: 'Reports open', how: 'Mistakes that readers reported and that nobody has answered yet.' },
    late: {
      title: 'Of these, overdue',
      how: 'Open for longer than two working days, which is what we promise. Weekends are those of the society’s country.',
    },
    answered: { title: 'Reports answered this year', how: 'Since 1 January, whatever the answer was.' },
    workingDays: {
      title: 'Time to an answer',
      how: 'The median of the working days between a report and its answer, for those answered this year.',
    },
    came: {
      title: 'Newly listed',
      how: 'Doctors whose page was public for the first time since 1 January.',
    },
    suspended: {
      title: 'Suspended',
      how: 'Doctors whose page was hidden at once since 1 January, also if it has come back.',
    },
    lapsed: {
      title: 'Left by themselves',
      how: 'Doctors whose page is gone since 1 January because nobody confirmed it, or because a check ended before it was made again.',
    },
    withdrawn: {
      title: 'Withdrawn or revoked',
      how: 'Doctors whose listing ended since 1 January, by their own wish or by our decision, and who are not listed again.',
    },
    departed: {
      title: 'Left for good',
      how: 'Doctors who had everything about them erased since 1 January.',
    },
  },
  yearOfChecks: {
    title: 'A year of checks',
    sentence: (checks: number) =>
      `In the last 52 weeks ${plural('en', checks, { one: '# fact was', other: '# facts were' })} compared with the source. One line is one week: the longer, the more. The point is today.`,
    nothing: 'In the last 52 weeks nothing was checked.',
    headings: { month: 'Month', checks: 'Checks' },
  },
  months: {
    title: 'New and ended listings, month by month',
    sentence: (listed: number, gone: number) =>
      `In the last twelve months ${plural('en', listed, { one: '# doctor was', other: '# doctors were' })} newly listed (filled bars) and ${plural('en', gone, { one: '# listing', other: '# listings' })} ended (outlined bars).`,
    nothing: 'In the last twelve months nobody was newly listed, and no listing ended.',
    headings: { month: 'Month', listed: 'Newly listed', gone: 'Ended' },
  },
  ages: {
    title: 'How long ago the licence was checked',
    sentence: (days: number) =>
      `Listed doctors by months since the check of their licence; the median is ${plural('en', days, { one: '# day', other: '# days' })}.`,
    nothing: 'Nobody is listed, so there is no check to count.',
    headings: { age: 'Months since the check', doctors: 'Doctors' },
    upTo: (months: number) => `up to ${months}`,
    older: (months: number) => `more than ${months}`,
  },
}

export type AccuracyMessages = typeof accuracy
