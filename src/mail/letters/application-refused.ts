import type { Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

/** Tells somebody that they are not listed: the reason, what staff wrote, and how to appeal. `link`: their own page. */
export function applicationRefused(refusal: { link: string; reason: Localized; note: string }): Letter {
  const { link, reason, note } = refusal
  return {
    name: 'application-refused',
    texts: {
      en: {
        subject: 'The directory does not list you',
        before: [
          `Staff have looked at your file and decided not to list you. The reason: ${reason.en}. They write:`,
        ],
        quote: note,
        link: { label: 'See your file', href: link },
        after: ['If you do not agree, you can appeal there: another person will decide again.'],
      },
      fr: {
        subject: 'Vous ne figurez pas dans l’annuaire',
        before: [
          `L’équipe a examiné votre dossier et a décidé de ne pas vous inscrire. Le motif : ${reason.fr}. Elle vous écrit :`,
        ],
        quote: note,
        link: { label: 'Voir votre dossier', href: link },
        after: [
          'Si vous n’êtes pas d’accord, vous pouvez y déposer un recours : une autre personne décidera de nouveau.',
        ],
      },
      he: {
        subject: 'ההחלטה: לא להופיע במדריך',
        before: [`הצוות בחן את התיק שלכם והחליט שלא לרשום אתכם. הסיבה: ${reason.he}. כך נכתב:`],
        quote: note,
        link: { label: 'לתיק שלכם', href: link },
        after: ['אם אינכם מסכימים, אפשר לערער שם: אדם אחר יחליט מחדש.'],
      },
    },
  }
}
