import type { NumberFormat, Register } from './register.ts'

export const ukGmcNumbers: NumberFormat = {
  id: 'uk-gmc',
  country: 'GB',
  issuer: 'General Medical Council',
  pattern: /^\d{7}$/,
  example: '1234567',
}

export const ukGmc: Register = {
  numbers: ukGmcNumbers,
  name: {
    en: 'Medical register of the General Medical Council, United Kingdom',
    fr: 'Registre du General Medical Council, Royaume-Uni',
    he: 'המרשם הרפואי של ה-GMC, בריטניה',
  },
  address: 'https://www.gmc-uk.org',
  steps: [
    {
      en: 'Search the medical register for the seven digits.',
      fr: 'Cherchez les sept chiffres dans le registre médical.',
      he: 'מחפשים את שבע הספרות במרשם הרפואי.',
    },
    {
      en: 'Registered is not enough: there must also be a licence to practise.',
      fr: 'L’inscription ne suffit pas : il faut aussi une autorisation d’exercer (licence to practise).',
      he: 'הרישום לבדו אינו מספיק: צריך גם רישיון לעסוק (licence to practise).',
    },
    {
      en: 'Open the history: conditions, undertakings, warnings and suspensions are written there.',
      fr: 'Ouvrez l’historique : conditions, engagements, avertissements et suspensions y figurent.',
      he: 'פותחים את ההיסטוריה: תנאים, התחייבויות, אזהרות והתליות כתובים שם.',
    },
  ],
  record: ['number', 'name', 'standing', 'restriction'],
}
