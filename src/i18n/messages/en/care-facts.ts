/** Words round the tables of facts about care: techniques, products, schedules, contraindications, side effects. */
export const careFacts = {
  notSaid: 'not said',
  techniques: {
    caption: 'Techniques, and how deep they go',
    technique: 'Technique',
    depth: 'Depth',
    how: 'How it is done',
    depthUnknown: 'no agreed depth',
    withNeedle: (depth: string, needle: string) => `${depth}; needle ${needle}`,
    millimetres: (from: string, to: string) => (from === to ? `${from} mm` : `${from} to ${to} mm`),
  },
  products: {
    caption: (day: string) =>
      `Products, for physicians, as read on ${day}; not checked against today’s registers`,
    patientsCaption: 'Products you may meet',
    product: 'Product',
    use: 'Named for',
    names: 'Brand names printed there',
    licence: 'Licence',
    notices: 'Notices and rules',
    whatToKnow: 'What to know',
    label: (year: string) => `Label of ${year} read.`,
    toConfirm: '(term to be confirmed)',
    none: 'none found',
  },
  classes: {
    caption: 'Classes of products',
    class: 'Class',
    products: 'Products',
    note: 'What to know',
  },
  uses: {
    caption: 'A list printed by one practice: use, product, brand',
    use: 'Use',
    products: 'Products',
    brands: 'Brands printed there',
    notices: 'Notices since',
  },
  schedules: {
    caption: 'How often, and how long people were followed',
    what: 'What for',
    kind: 'Who says so',
    sessions: 'Sessions',
    followUp: 'Followed for',
    kinds: { trial: 'Study', 'one-practice': 'One practice, no rule', commercial: 'A seller' },
  },
  contraindications: {
    captions: {
      absolute: 'No injection',
      relative: 'Only if a doctor has weighed it',
      discuss: 'To be talked about first',
    },
    situation: 'Your situation',
    why: 'Why, and what to do',
  },
  sideEffects: {
    captions: { common: 'Common effects', rare: 'Rarer effects', serious: 'Serious effects' },
    infectionCaption: 'The two kinds of infection',
    effect: 'Effect',
    frequency: 'How often',
    cause: 'Cause',
    whatToDo: 'What to do',
  },
  condition: {
    notForTitle: 'What it is not for',
    seeAlso: (name: string) => `See: ${name}`,
    title: 'Place in care and sessions',
    place: 'Place in care',
    places: {
      'less-harm': 'A society of practitioners, about 2011: “effective and less harmful”.',
      'more-effective': 'A society of practitioners, about 2011: “more effective”.',
      'no-other': 'A society of practitioners, about 2011: for cases where no treatment works.',
    },
    placeNotSaid: 'Not said in our sources. It never replaces a diagnosis or other care.',
    effects: 'Effects sought',
    effectsNote: (effects: string) => `${effects}. Sought is not shown.`,
    sessions: 'Sessions in studies',
    schedule: (name: string, sessions: string, followUp?: string) =>
      `${name}: ${sessions.charAt(0).toLowerCase()}${sessions.slice(1)}${followUp === undefined ? '' : `, followed for ${followUp}`}.`,
    noSchedule: 'No schedule was found in a study of this condition.',
    scheduleLink: 'Sessions in general',
    whoShouldNot: 'Who should not have it',
  },
}

export type CareFactsMessages = typeof careFacts
