/** Words of the frame round every page: header, footer, lists, forms. English is the type of the others. */
export const design = {
  skipToContent: 'Skip to content',
  demonstration: 'Demonstration: every person on this page is invented.',
  menu: 'Menu',
  mainNavigation: 'Main',
  language: 'Language',
  breadcrumbs: 'You are here',
  nav: { doctors: 'Find a doctor', conditions: 'Conditions', guide: 'Guide', diplomas: 'Diplomas' },
  footer: {
    motto: 'Little, rarely, in the right place.',
    mottoNote:
      'The motto of Michel Pistor, the founder of mesotherapy. A motto is not a proof; so we show the proof.',
    patients: 'Patients',
    findDoctor: 'Find a doctor',
    conditions: 'Conditions A to Z',
    guide: 'The guide',
    session: 'What happens in a session',
    howWeWork: 'How we work',
    verify: 'What “verified” means',
    ranking: 'How results are ordered',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    reference: 'Reference',
    diplomas: 'Diplomas and who holds them',
    api: 'Open data for programs (OpenAPI)',
    promises: 'No advertising. No ranking for money. No trackers.',
    publishedBy: (society: string) => `Published by ${society}.`,
  },
  pagination: {
    label: 'Pages of results',
    previous: 'Previous',
    next: 'Next',
    page: (page: string) => `Page ${page}`,
  },
  map: {
    kilometres: (figure: string) => `${figure} km`,
  },
  article: {
    onThisPage: 'On this page',
    aboutThisPage: 'About this page',
    source: (number: string) => `Source ${number}`,
    print: 'This page prints as a leaflet.',
    printed: 'The live page',
  },
  form: {
    error: 'Error',
    errorSummary: 'There is a problem',
  },
}

export type DesignMessages = typeof design
