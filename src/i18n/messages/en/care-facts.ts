/** Words round the tables of facts about care: techniques, products, side effects. */
export const careFacts = {
  techniques: {
    caption: 'Techniques, and how deep the needle goes',
    technique: 'Technique',
    depth: 'Depth',
    how: 'How it is done',
    depthUnknown: 'no agreed depth',
    millimetres: (from: string, to: string) => (from === to ? `${from} mm` : `${from} to ${to} mm`),
  },
}

export type CareFactsMessages = typeof careFacts
