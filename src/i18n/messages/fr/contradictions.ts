import type { ContradictionsMessages } from '../en/contradictions.ts'

export const contradictions: ContradictionsMessages = {
  said: 'Ce qui se dit',
  evidence: 'Ce qui est établi',
  weDo: 'Ce que fait ce site',
  disagree: 'Là où les sources se contredisent',
  claims: {
    caption: 'Chaque argument : tient-il, et que sait-on ?',
    claim: 'L’argument',
    verdict: 'Tient-il ?',
    known: 'Ce que l’on sait',
    verdicts: { agreed: 'admis', untested: 'à peine vérifié', disputed: 'discuté', wrong: 'faux' },
  },
}
