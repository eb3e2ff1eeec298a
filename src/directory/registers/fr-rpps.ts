import { isLuhn } from './check-digits.ts'
import type { NumberFormat, Register } from './register.ts'

export const frRppsNumbers: NumberFormat = {
  id: 'fr-rpps',
  country: 'FR',
  issuer: 'RPPS',
  pattern: /^\d{11}$/,
  example: '10001234567',
  hasRightDigit: isLuhn,
}

export const frRpps: Register = {
  numbers: frRppsNumbers,
  name: {
    en: 'Annuaire Santé (RPPS), France',
    fr: 'Annuaire Santé (RPPS), France',
    he: 'Annuaire Santé (RPPS), צרפת',
  },
  address: 'https://annuaire.sante.fr',
  steps: [
    {
      en: 'Search for the 11 digits; without a result, for the name and the town.',
      fr: 'Cherchez les 11 chiffres ; sans résultat, le nom et la ville.',
      he: 'מחפשים את 11 הספרות; בלי תוצאה, את השם והעיר.',
    },
    {
      en: 'The profession must be “Médecin”, not student, dentist or pharmacist.',
      fr: 'La profession doit être « Médecin », et non étudiant, dentiste ou pharmacien.',
      he: 'המקצוע צריך להיות "Médecin" ולא סטודנט, רופא שיניים או רוקח.',
    },
    {
      en: 'Nobody found is a reason to ask the departmental council of the Order, not yet a refusal.',
      fr: 'Aucun résultat : demandez au conseil départemental de l’Ordre, ce n’est pas encore un refus.',
      he: 'לא נמצא איש: שואלים את מועצת הלשכה במחוז, זה עוד לא סירוב.',
    },
  ],
  record: ['number', 'name', 'profession', 'place'],
}
