import type { NumberFormat, Register } from './register.ts'

export const ilMohNumbers: NumberFormat = {
  id: 'il-moh',
  country: 'IL',
  issuer: 'משרד הבריאות',
  pattern: /^\d{4,8}$/,
  example: '1-23456',
}

export const ilMoh: Register = {
  numbers: ilMohNumbers,
  name: {
    en: 'Register of physicians of the Ministry of Health, Israel',
    fr: 'Registre des médecins du ministère de la Santé, Israël',
    he: 'פנקס הרופאים של משרד הבריאות',
  },
  address: 'https://practitioners.health.gov.il',
  steps: [
    {
      en: 'Choose the profession physician and search for the number after the hyphen, or for the Hebrew name.',
      fr: 'Choisissez la profession de médecin et cherchez le numéro après le tiret, ou le nom en hébreu.',
      he: 'בוחרים במקצוע רופא ומחפשים את המספר שאחרי המקף, או את השם בעברית.',
    },
    {
      en: 'Compare the Hebrew name, the town and the date of the licence with the application.',
      fr: 'Comparez le nom en hébreu, la ville et la date de la licence avec la demande.',
      he: 'משווים את השם בעברית, את העיר ואת תאריך הרישיון עם הבקשה.',
    },
    {
      en: 'Look whether anything stands beside the licence: suspended, restricted, ended.',
      fr: 'Regardez si une mention figure à côté : suspendue, restreinte, expirée.',
      he: 'בודקים אם רשום משהו ליד הרישיון: התליה, הגבלה, סיום.',
    },
  ],
  record: ['number', 'name', 'profession', 'standing', 'restriction', 'place'],
}
