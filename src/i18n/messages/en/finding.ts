/** What can be read, among the results of a search. */
export const finding = {
  heading: 'In the library',
  kinds: {
    page: 'Guide',
    term: 'Glossary',
    question: 'Question',
    tool: 'To use',
    debate: 'Where sources disagree',
  },
  everybody: 'All doctors',
  everybodyNote: 'We found no complaint, no place and no doctor in your words, so everybody is listed.',
  nobody: 'We found no complaint, no place and no doctor in your words.',
  askLabel: 'Your question, or a word you want explained',
}

export type FindingMessages = typeof finding
