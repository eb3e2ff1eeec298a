import type { CareFactsMessages } from '../en/care-facts.ts'

/** Words round the tables of facts about care: techniques, products, side effects. */
export const careFacts: CareFactsMessages = {
  techniques: {
    caption: 'השיטות, ולאיזה עומק המחט חודרת',
    technique: 'שיטה',
    depth: 'עומק',
    how: 'איך זה נעשה',
    depthUnknown: 'אין עומק מוסכם',
    millimetres: (from: string, to: string) => (from === to ? `${from} מ״מ` : `${from} עד ${to} מ״מ`),
  },
}
