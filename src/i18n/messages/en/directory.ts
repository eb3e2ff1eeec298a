import { inSentence } from '../../in-sentence.ts'
import { plural } from '../../plural.ts'

/** Search, results and profile. */
export const directory = {
  title: 'Find a doctor trained in mesotherapy',
  metaDescription: 'Doctors with a medical licence and a mesotherapy diploma, both checked, with the date.',
  whatLabel: 'What hurts, or a doctor’s name',
  whereLabel: 'Town or postcode',
  search: 'Search',
  found: (count: number) => plural('en', count, { one: '# doctor', other: '# doctors' }),
  foundNear: (count: number, place: string) =>
    `${plural('en', count, { one: '# doctor', other: '# doctors' })} near ${place}`,
  foundHere: (count: number) => `${plural('en', count, { one: '# doctor', other: '# doctors' })} near you`,
  understood: 'We understood',
  removeChip: (what: string) => `Remove: ${what}`,
  insteadOf: (from: string, to: string) => `We read “${from}” as “${to}”.`,
  ignored: (words: string) => `Left out, because nothing matched: ${words}.`,
  didYouMean: 'Did you mean',
  nameChip: (name: string) => `Name: ${name}`,
  placeChip: (place: string, km: number) => `${place}, ${km} km`,
  hereChip: (km: number) => `Around your position, ${km} km`,
  filters: 'Filters',
  facet: {
    condition: 'Treats',
    language: 'Speaks',
    technique: 'Technique',
    diploma: 'Diploma',
    country: 'Country',
  },
  distance: 'Distance',
  withinKm: (km: number) => `${km} km`,
  sortBy: 'Order',
  sortFit: 'Best match first',
  sortDistance: 'Nearest first',
  sortName: 'By name',
  apply: 'Apply',
  map: 'Map',
  mapCaption: (place: string) => `North is up. Straight-line distances from the centre of ${place}.`,
  mapAlt: (count: number, place: string, km: number) =>
    `Map: ${plural('en', count, { one: '# doctor', other: '# doctors' })} within ${km} km of ${place}. The list says the same.`,
  checkedOn: (day: string) => `Verified on ${day}`,
  notConfirmed: (day: string) => `Last confirmed on ${day}, new confirmation awaited`,
  treats: (what: string) => `Treats ${inSentence(what)}`,
  treatsAmong: (what: string, others: number) =>
    others > 0
      ? `Treats ${inSentence(what)} and ${plural('en', others, { one: '# other', other: '# others' })}`
      : `Treats ${inSentence(what)}`,
  speaks: (languages: string) => `Speaks ${languages}.`,
  diplomaHolder: 'Diploma holder',
  diplomaHolderNote: 'Holds the diploma. Gives no consultations.',
  nameMatches: 'The name matches',
  call: (phone: string) => `Call ${phone}`,
  km: 'km',
  orderNote:
    'Order: how well it fits, then distance. Among equals a neutral draw changes every night. Nobody pays to be higher.',
  orderLink: 'How results are ordered',
  closeButNot: (what: string) => `Close, but not for ${inSentence(what)}`,
  closeButNotNote: 'These verified doctors say that they do not treat this by mesotherapy.',
  whatIsKnown: (what: string) => `What is known about ${inSentence(what)}?`,
  readMore: 'Read more',
  noneTitle: 'No doctor found',
  noneNear: (place: string, km: number) => `No doctor within ${km} km of ${place}.`,
  noneText: 'What you can do now:',
  noneWider: (km: number) => `Search within ${km} km`,
  noneWithout: (what: string) => `Search without “${what}”`,
  noneAll: 'See all doctors',
  noneNearest: 'The nearest doctors',
  noneAsk: 'Or ask your own doctor whom to see.',
  emptyDirectory: 'No doctor is listed yet. The society is checking the first ones.',
  tooFar: (page: number) => `There is no page ${page} of this answer.`,
  firstPage: 'Back to the first page',
  badValue: (field: string) => `We could not use the value of “${field}”, so we left it out.`,
  doctorsNear: (place: string) => `Doctors near ${place}`,
  allDoctors: 'All doctors',
  suggestions: 'Suggestions',
  suggestionKind: { condition: 'Condition', place: 'Place', doctor: 'Doctor', guide: 'Guide' },
  suggestionCount: (count: number) =>
    count === 0 ? 'No suggestions' : plural('en', count, { one: '# suggestion', other: '# suggestions' }),
}

export type DirectoryMessages = typeof directory
