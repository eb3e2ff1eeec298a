import { hoursIn } from '../durations.ts'
import type { Letter } from '../letter.ts'

/** Asks at a new address whether it belongs to the account that wants to move there. */
export function confirmNewEmail({ link, hours }: { link: string; hours: number }): Letter {
  return {
    name: 'confirm-new-email',
    toStranger: true,
    texts: {
      en: {
        subject: 'Confirm your new e-mail address',
        before: ['You asked that our e-mails come to this address from now on.'],
        link: { label: 'Use this address', href: link },
        after: [
          `The link works once, for ${hoursIn('en', hours)}. Until then everything stays with your old address.`,
          'If it was not you, do nothing.',
        ],
      },
      fr: {
        subject: 'Confirmez votre nouvelle adresse e-mail',
        before: ['Vous avez demandé que nos messages arrivent désormais à cette adresse.'],
        link: { label: 'Utiliser cette adresse', href: link },
        after: [
          `Le lien sert une seule fois, pendant ${hoursIn('fr', hours)}. D’ici là, votre ancienne adresse reste la bonne.`,
          'Si ce n’était pas vous, ne faites rien.',
        ],
      },
      he: {
        subject: 'אישור כתובת הדוא״ל החדשה',
        before: ['ביקשתם לקבל מעתה את ההודעות שלנו בכתובת הזאת.'],
        link: { label: 'מעבר לכתובת הזאת', href: link },
        after: [
          `הקישור פועל פעם אחת, במשך ${hoursIn('he', hours)}. עד אז הכתובת הקודמת נשארת בתוקף.`,
          'אם לא ביקשתם זאת, אין צורך לעשות דבר.',
        ],
      },
    },
  }
}
