import { isGtin } from './check-digits.ts'
import type { NumberFormat, Register } from './register.ts'

export const chMedregNumbers: NumberFormat = {
  id: 'ch-medreg',
  country: 'CH',
  issuer: 'MedReg',
  pattern: /^7601\d{9}$/,
  example: '7601000123453',
  hasRightDigit: isGtin,
}

export const chMedreg: Register = {
  numbers: chMedregNumbers,
  name: { en: 'MedReg, Switzerland', fr: 'MedReg, Suisse', he: 'MedReg, שווייץ' },
  address: 'https://www.medregom.admin.ch',
  steps: [
    {
      en: 'Search for the 13 digits (GLN), or for the name.',
      fr: 'Cherchez les 13 chiffres (GLN), ou le nom.',
      he: 'מחפשים את 13 הספרות (GLN), או את השם.',
    },
    {
      en: 'The profession must be physician, and the diploma recognised.',
      fr: 'La profession doit être médecin, et le diplôme reconnu.',
      he: 'המקצוע צריך להיות רופא, והדיפלומה מוכרת.',
    },
    {
      en: 'Look for the permit of the canton where the practice is, and for restrictions.',
      fr: 'Regardez l’autorisation du canton où se trouve le cabinet, et les restrictions.',
      he: 'בודקים את ההיתר של הקנטון שבו נמצאת המרפאה, ואת ההגבלות.',
    },
  ],
  record: ['number', 'name', 'profession', 'standing', 'restriction', 'place'],
}
