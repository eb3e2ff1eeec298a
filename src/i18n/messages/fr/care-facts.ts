import type { CareFactsMessages } from '../en/care-facts.ts'

/** Words round the tables of facts about care: techniques, products, side effects. */
export const careFacts: CareFactsMessages = {
  techniques: {
    caption: 'Les techniques, et la profondeur de l’aiguille',
    technique: 'Technique',
    depth: 'Profondeur',
    how: 'Comment on procède',
    depthUnknown: 'pas de profondeur convenue',
    millimetres: (from: string, to: string) => (from === to ? `${from} mm` : `de ${from} à ${to} mm`),
  },
}
