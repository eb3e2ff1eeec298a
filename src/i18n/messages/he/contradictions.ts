import type { ContradictionsMessages } from '../en/contradictions.ts'

export const contradictions: ContradictionsMessages = {
  said: 'מה אומרים',
  evidence: 'מה נמצא',
  weDo: 'מה עושים באתר הזה',
  disagree: 'היכן המקורות חלוקים',
  claims: {
    caption: 'כל טענה: האם היא עומדת, ומה ידוע',
    claim: 'הטענה',
    verdict: 'האם היא עומדת?',
    known: 'מה ידוע',
    verdicts: { agreed: 'מוסכמת', untested: 'כמעט לא נבדקה', disputed: 'שנויה במחלוקת', wrong: 'שגויה' },
  },
}
