import type { Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

/** Tells a doctor that something could not be confirmed: what, the reason, what staff wrote, and how to appeal. */
export function checkRefused(refusal: {
  link: string
  what: Localized
  reason: Localized
  note: string
}): Letter {
  const { link, what, reason, note } = refusal
  return {
    name: 'check-refused',
    texts: {
      en: {
        subject: 'A decision about your file',
        before: [`This could not be confirmed: ${what.en}. The reason: ${reason.en}. Staff write:`],
        quote: note,
        link: { label: 'See your file', href: link },
        after: ['If you do not agree, you can appeal there: another person will decide again.'],
      },
      fr: {
        subject: 'Une décision sur votre dossier',
        before: [
          `Ceci n’a pas pu être confirmé : ${what.fr}. Le motif : ${reason.fr}. L’équipe vous écrit :`,
        ],
        quote: note,
        link: { label: 'Voir votre dossier', href: link },
        after: [
          'Si vous n’êtes pas d’accord, vous pouvez y déposer un recours : une autre personne décidera de nouveau.',
        ],
      },
      he: {
        subject: 'החלטה בעניין התיק שלכם',
        before: [`לא היה אפשר לאשר: ${what.he}. הסיבה: ${reason.he}. כך נכתב:`],
        quote: note,
        link: { label: 'לתיק שלכם', href: link },
        after: ['אם אינכם מסכימים, אפשר לערער שם: אדם אחר יחליט מחדש.'],
      },
    },
  }
}
