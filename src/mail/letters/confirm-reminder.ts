import { formatDay } from '../../i18n/index.ts'
import type { Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

export type ReminderRound = 'first' | 'second' | 'last'

const subjects: Record<ReminderRound, Localized> = {
  first: {
    en: 'Please confirm your page',
    fr: 'Pensez à confirmer votre fiche',
    he: 'נא לאשר את הדף שלכם',
  },
  second: {
    en: 'Your page is shown as not confirmed',
    fr: 'Votre fiche est affichée comme non confirmée',
    he: 'הדף שלכם מוצג כלא מאושר',
  },
  last: {
    en: 'Your page is about to leave the directory',
    fr: 'Votre fiche va quitter l’annuaire',
    he: 'הדף שלכם עומד לצאת מן המדריך',
  },
}

/** Reminds a member who has not confirmed yet. Until `dueOn` patients see no difference; on `leavesOn` the page goes. */
export function confirmReminder(reminder: {
  link: string
  round: ReminderRound
  dueOn: string
  leavesOn: string
}): Letter {
  const { link, round, dueOn, leavesOn } = reminder
  const subject = subjects[round]
  return {
    name: 'confirm-reminder',
    texts: {
      en: {
        subject: subject.en,
        before: [
          `Your page is to be confirmed by ${formatDay('en', dueOn)}. After that day patients read that it is not confirmed, and on ${formatDay('en', leavesOn)} it leaves the directory by itself.`,
          'One click keeps it there; no password is needed.',
        ],
        link: { label: 'Look and confirm', href: link },
      },
      fr: {
        subject: subject.fr,
        before: [
          `Votre fiche est à confirmer avant le ${formatDay('fr', dueOn)}. Passé ce jour, les patients lisent qu’elle n’est pas confirmée, et le ${formatDay('fr', leavesOn)} elle quitte l’annuaire d’elle-même.`,
          'Un clic suffit pour l’y laisser, sans mot de passe.',
        ],
        link: { label: 'Relire et confirmer', href: link },
      },
      he: {
        subject: subject.he,
        before: [
          `יש לאשר את הדף שלכם עד ${formatDay('he', dueOn)}. אחרי היום הזה כתוב למטופלים שהדף לא אושר, וב־${formatDay('he', leavesOn)} הוא יוצא מן המדריך מעצמו.`,
          'לחיצה אחת משאירה אותו במקומו, בלי סיסמה.',
        ],
        link: { label: 'עיון ואישור', href: link },
      },
    },
  }
}
