import type { NumberFormat, Register } from './register.ts'

export const esCgcomNumbers: NumberFormat = {
  id: 'es-cgcom',
  country: 'ES',
  issuer: 'Consejo General de Colegios Oficiales de Médicos',
  pattern: /^\d{6,9}$/,
  example: '282812345',
}

export const esCgcom: Register = {
  numbers: esCgcomNumbers,
  name: {
    en: 'General Council of medical colleges, Spain',
    fr: 'Conseil général des collèges de médecins, Espagne',
    he: 'המועצה הכללית של לשכות הרופאים, ספרד',
  },
  address: 'https://www.cgcom.es',
  steps: [
    {
      en: 'Open the public list of registered doctors and search for the number or the name.',
      fr: 'Ouvrez la liste publique des médecins inscrits et cherchez le numéro ou le nom.',
      he: 'פותחים את הרשימה הציבורית של הרופאים הרשומים ומחפשים את המספר או את השם.',
    },
    {
      en: 'The doctor must be registered today; compare the college with the place of the practice.',
      fr: 'Le médecin doit être inscrit aujourd’hui ; comparez le collège avec le lieu du cabinet.',
      he: 'הרופא צריך להיות רשום היום; משווים את הלשכה עם מקום המרפאה.',
    },
    {
      en: 'When in doubt, write to the college of that province.',
      fr: 'En cas de doute, écrivez au collège de cette province.',
      he: 'בספק כותבים ללשכה של אותו מחוז.',
    },
  ],
  record: ['number', 'name', 'standing', 'place'],
}
