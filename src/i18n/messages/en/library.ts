/** Words round the texts about medicine: sources, reviews, evidence. */
export const library = {
  sourceNoYear: 'no date',
  sourceKinds: {
    authority: 'State body or official agency',
    law: 'Law or court decision',
    trial: 'Trial',
    'trial-register': 'Registered trial',
    review: 'Review of several studies',
    study: 'Study without random groups',
    'case-report': 'Report of cases',
    consensus: 'Agreement among practitioners',
    society: 'Professional society',
    press: 'Press',
    practice: 'Practitioner’s own page',
    teaching: 'Course or university',
    reference: 'Reference work',
    critics: 'Critical group',
    commercial: 'Commercial page',
    editorial: 'This site',
  },
  writtenOn: (date: string) => `Written on ${date}.`,
  awaitingReview: 'Awaiting medical review: no doctor has approved this text yet.',
  reviewedBy: (name: string) => `Reviewed by ${name}.`,
  nextReview: (date: string) => `Next review due by ${date}.`,
  reviewPastDue: (date: string) =>
    `The review of this page was due by ${date}. What it says may have changed.`,
  reviews: {
    headings: ['Page', 'Written on', 'Reviewed by', 'Next review due by'],
    awaiting: 'awaiting medical review',
    link: 'Who wrote and checked this',
  },
  aToZ: {
    evidence: 'How strong is the evidence?',
    notKnownTitle: 'What we do not know',
    notKnown:
      'Finding no trial of a use proves neither that it helps nor that it does nothing. Of most studies we read summaries, not the full papers. The page of each use lists its sources.',
  },
  cautionTitle: 'See a doctor first',
  bannedIn: (country: string) => `Prohibited in ${country}`,
}

export type LibraryMessages = typeof library
