/** Words round the register of contradictions. */
export const contradictions = {
  said: 'What people say',
  evidence: 'What was found',
  weDo: 'What this site does',
  disagree: 'Where sources disagree',
  claims: {
    caption: 'Each claim: whether it stands, and what is known',
    claim: 'The claim',
    verdict: 'Does it stand up?',
    known: 'What is known',
    verdicts: { agreed: 'agreed', untested: 'hardly tested', disputed: 'disputed', wrong: 'wrong' },
  },
}

export type ContradictionsMessages = typeof contradictions
