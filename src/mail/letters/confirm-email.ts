import { hoursIn } from '../durations.ts'
import type { Letter } from '../letter.ts'

/** Asks whoever opened an account whether the address is theirs. */
export function confirmEmail({ link, hours }: { link: string; hours: number }): Letter {
  return {
    name: 'confirm-email',
    toStranger: true,
    texts: {
      en: {
        subject: 'Confirm your e-mail address',
        before: ['Somebody, probably you, gave this address to open an account in our directory of doctors.'],
        link: { label: 'Confirm this address', href: link },
        after: [
          `The link works once, for ${hoursIn('en', hours)}.`,
          'If it was not you, do nothing: without the link no account is opened.',
        ],
      },
      fr: {
        subject: 'Confirmez votre adresse e-mail',
        before: [
          'Quelqu’un, sans doute vous, a donné cette adresse pour ouvrir un compte dans notre annuaire de médecins.',
        ],
        link: { label: 'Confirmer cette adresse', href: link },
        after: [
          `Le lien sert une seule fois, pendant ${hoursIn('fr', hours)}.`,
          'Si ce n’était pas vous, ne faites rien : sans ce lien, aucun compte n’est ouvert.',
        ],
      },
      he: {
        subject: 'אישור כתובת הדוא״ל',
        before: ['מישהו, כנראה אתם, מסר את הכתובת הזאת כדי לפתוח חשבון במדריך הרופאים שלנו.'],
        link: { label: 'אישור הכתובת', href: link },
        after: [
          `הקישור פועל פעם אחת, במשך ${hoursIn('he', hours)}.`,
          'אם לא ביקשתם זאת, אין צורך לעשות דבר: בלי הקישור לא נפתח חשבון.',
        ],
      },
    },
  }
}
