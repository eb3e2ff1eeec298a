import { isLuhn } from './check-digits.ts'
import type { NumberFormat, Register } from './register.ts'

/** The prefix of the United States in health cards; the check digit is computed with it. */
const prefix = '80840'

export const usNpiNumbers: NumberFormat = {
  id: 'us-npi',
  country: 'US',
  issuer: 'NPPES',
  pattern: /^[12]\d{9}$/,
  example: '1234567893',
  hasRightDigit: (number) => isLuhn(prefix + number),
}

export const usNpi: Register = {
  numbers: usNpiNumbers,
  name: {
    en: 'NPPES (number), then the medical board of the state, USA',
    fr: 'NPPES (numéro), puis l’ordre de l’État, États-Unis',
    he: 'NPPES (המספר), ואחר כך המועצה הרפואית של המדינה, ארה"ב',
  },
  address: 'https://npiregistry.cms.hhs.gov',
  steps: [
    {
      en: 'Search for the number: name, state and the number of the state’s licence stand there.',
      fr: 'Cherchez le numéro : le nom, l’État et le numéro de licence de l’État y figurent.',
      he: 'מחפשים את המספר: השם, המדינה ומספר הרישיון שלה כתובים שם.',
    },
    {
      en: 'An NPI is a number, not a licence: look the licence up at the medical board of that state.',
      fr: 'Un NPI est un numéro, pas une licence : cherchez la licence auprès de l’ordre de cet État.',
      he: 'NPI הוא מספר ולא רישיון: מחפשים את הרישיון במועצה הרפואית של אותה מדינה.',
    },
    {
      en: 'Record the standing and any action of the board.',
      fr: 'Notez le statut et toute mesure de l’ordre.',
      he: 'רושמים את מצב הרישיון וכל צעד של המועצה.',
    },
  ],
  record: ['number', 'name', 'profession', 'standing', 'restriction', 'place'],
}
