import type { NumberFormat, Register } from './register.ts'

export const beNumbers: NumberFormat = {
  id: 'be',
  country: 'BE',
  issuer: 'SPF Santé publique / FOD Volksgezondheid',
  pattern: /^1\d{10}$/,
  example: '1-23456-74-001',
  hasRightDigit: (number) => Number(number.slice(0, 6)) % 97 === (97 - Number(number.slice(6, 8))) % 97,
}

export const be: Register = {
  numbers: beNumbers,
  name: {
    en: 'Order of physicians and federal public health service, Belgium',
    fr: 'Ordre des médecins et SPF Santé publique, Belgique',
    he: 'לשכת הרופאים ומשרד הבריאות, בלגיה',
  },
  address: null,
  steps: [
    {
      en: 'The number is that of the health insurance; search for the name and the number.',
      fr: 'Le numéro est celui de l’assurance maladie (INAMI) ; cherchez le nom et le numéro.',
      he: 'המספר הוא של ביטוח הבריאות; מחפשים את השם ואת המספר.',
    },
    {
      en: 'It does not prove that the doctor may practise today: ask the Order of physicians.',
      fr: 'Il ne prouve pas le droit d’exercer aujourd’hui : demandez à l’Ordre des médecins.',
      he: 'הוא אינו מוכיח שמותר לעסוק היום: שואלים את לשכת הרופאים.',
    },
    {
      en: 'Keep the answer of the Order as a letter from the source.',
      fr: 'Gardez la réponse de l’Ordre comme courrier de la source.',
      he: 'שומרים את תשובת הלשכה כמכתב מן המקור.',
    },
  ],
  record: ['number', 'name', 'profession', 'standing', 'restriction'],
}
