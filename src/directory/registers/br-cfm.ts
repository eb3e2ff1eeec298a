import type { NumberFormat, Register } from './register.ts'

export const brCfmNumbers: NumberFormat = {
  id: 'br-cfm',
  country: 'BR',
  issuer: 'Conselho Federal de Medicina',
  pattern: /^(?:CRM)?(?:[A-Z]{2}\d{3,7}|\d{3,7}[A-Z]{2})$/,
  example: 'SP 123456',
}

export const brCfm: Register = {
  numbers: brCfmNumbers,
  name: {
    en: 'Federal Council of Medicine (CFM), Brazil',
    fr: 'Conseil fédéral de médecine (CFM), Brésil',
    he: 'המועצה הפדרלית לרפואה (CFM), ברזיל',
  },
  address: 'https://portal.cfm.org.br',
  steps: [
    {
      en: 'Search for a doctor by state and number: each state counts for itself.',
      fr: 'Cherchez un médecin par État et numéro : chaque État a sa propre numérotation.',
      he: 'מחפשים רופא לפי מדינה ומספר: כל מדינה מונה לעצמה.',
    },
    {
      en: 'The status must say that the registration is active and regular.',
      fr: 'Le statut doit dire que l’inscription est active et régulière.',
      he: 'המצב צריך לומר שהרישום פעיל ותקין.',
    },
    {
      en: 'Compare the name and the state with the application.',
      fr: 'Comparez le nom et l’État avec la demande.',
      he: 'משווים את השם ואת המדינה עם הבקשה.',
    },
  ],
  record: ['number', 'name', 'standing', 'restriction', 'place'],
}
