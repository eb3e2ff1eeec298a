import { plural } from '../../plural.ts'

/** Home, diplomas, errors and what every page shares. */
export const site = {
  homeTitle: 'Find a doctor trained in mesotherapy',
  homeLead:
    'Every doctor here is a licensed physician with a mesotherapy diploma. We checked both, and show you the date.',
  forExample: 'For example',
  examples: [
    { label: 'back pain in Toulouse', q: 'back pain', near: 'Toulouse' },
    { label: 'knee, Jerusalem', q: 'knee', near: 'Jerusalem' },
    { label: 'tendonitis, Brussels', q: 'tendonitis', near: 'Brussels' },
  ],
  heroMapCaption: (count: number, km: number, place: string) =>
    `On the map: ${plural('en', count, { one: '# doctor', other: '# doctors' })} within ${km} km of ${place}`,
  figures: {
    doctors: (count: number) =>
      plural('en', count, { one: 'doctor, checked', other: 'doctors, each one checked' }),
    countries: (countries: number, languages: number) =>
      `${plural('en', countries, { one: 'country', other: 'countries' })}, ${plural('en', languages, { one: '# language', other: '# languages' })} spoken`,
    removed: 'not shown now, because a check ended or failed',
    lastCheck: 'last check of a licence or diploma',
  },
  today: 'Today',
  whatHurts: 'What hurts?',
  whatHurtsLead:
    'Start from the place, or from the name you were given. The ring beside each name shows how good the evidence is.',
  body: {
    head: 'Head',
    neck: 'Neck',
    shoulder: 'Shoulder',
    elbow: 'Elbow',
    back: 'Lower back',
    hip: 'Hip',
    knee: 'Knee',
    heel: 'Heel',
  },
  oftenAsked: 'Often asked for, and not a good idea:',
  allConditions: (count: number) => `All ${count} conditions, A to Z`,
  howWeKnow: 'How we know a doctor is who they say',
  howWeKnowLead: 'Three checks, each with a source and a date. Here they are for one listed doctor:',
  howWeKnowLink: 'What “verified” means, and what it does not',
  again: 'Then again, and again',
  againText:
    'Every 90 days the doctor confirms the page. Every year we compare the licence again. One failure, and the page is gone the same minute.',
  latestChecks: 'The latest checks',
  latestChecksLead: 'As they happened. Each links to the page it belongs to.',
  whatHowOften: 'What is checked, and how often',
  checks: [
    { what: 'Licence to practise', how: 'Register of the country', often: 'Every year' },
    { what: 'Diploma', how: 'Letter from the university or the society', often: 'Every year' },
    { what: 'Address and phone', how: 'Call to the practice', often: 'Every year' },
    { what: 'Everything on the page', how: 'The doctor confirms', often: 'Every 90 days' },
  ],
  checksHead: { what: 'What', how: 'Compared with', often: 'How often' },
  readFirst: 'Read before you decide',
  readFirstLead:
    'Every medical sentence has its source and a review date. Where the sources disagree, we say so.',
  wholeGuide: 'The whole guide',
  guideTitle: 'Guide',
  guideLead: 'What mesotherapy is, what is known about it, and what is not.',
  guideKinds: {
    basics: 'The basics',
    conditions: 'By complaint',
    safety: 'Safety',
    practical: 'In practice',
  },
  conditionsTitle: 'What mesotherapy is used for, A to Z',
  conditionsLead: 'Used for does not mean proven. The ring beside each name shows how good the evidence is.',
  conditionAlsoCalled: (names: string) => `Also called ${names}.`,
  evidenceQuestion: 'How good is the evidence?',
  evidenceScaleNote:
    'The point is the claim; the ring is the proof around it. It closes only with good evidence.',
  usesOnLevel: (count: number) => plural('en', count, { one: '# use', other: '# uses' }),
  goodEvidence: 'Good evidence',
  goodEvidenceRule: 'Several large, blinded trials agree. No use of mesotherapy has reached it.',
  notOnScale: 'This use is not on the scale: it is advised against.',
  findForThis: 'Find a doctor for this',
  notFindForThis: 'We do not help to find a doctor for this use.',
  relatedConditions: 'Related conditions',
  aboutThisSubject: 'Read about it',
  sources: 'Sources',
  onThisPage: 'On this page',
  termToReview: 'The name in this language is still to be checked by a physician.',
  diplomasTitle: 'Diplomas in mesotherapy',
  diplomasLead:
    'Who teaches mesotherapy to doctors, since when, and who of the listed doctors holds which diploma.',
  diplomaPlaces: 'Taught in',
  diplomaYears: 'Years',
  diplomaHolders: (count: number) =>
    plural('en', count, { one: '# listed holder', other: '# listed holders' }),
  diplomaNoHolder: 'No listed doctor holds this diploma.',
  diplomaToReview: 'Details still to be confirmed.',
  searchHolders: 'Show them in the search',
  notFoundTitle: 'We cannot find this page',
  notFoundText: 'Search for a doctor, or go to the home page.',
  tooLargeTitle: 'This file is too large',
  tooLargeText: 'Files of up to 10 MB are taken here. Go back and choose a smaller one.',
  errorTitle: 'Something went wrong on our side',
  errorText: 'Sorry. Try again in a minute.',
  home: 'Home',
  back: 'Back',
  print: 'Print as a leaflet',
}

export type SiteMessages = typeof site
