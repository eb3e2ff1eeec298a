import { minutesIn } from '../durations.ts'
import type { Letter } from '../letter.ts'

/** Carries the link to choose a new password. */
export function resetPassword({ link, minutes }: { link: string; minutes: number }): Letter {
  return {
    name: 'reset-password',
    texts: {
      en: {
        subject: 'Choose a new password',
        before: ['Somebody, probably you, asked for a new password.'],
        link: { label: 'Choose a new password', href: link },
        after: [
          `The link works once, for ${minutesIn('en', minutes)}. Until then your old password stays as it is.`,
          'If it was not you, do nothing.',
        ],
      },
      fr: {
        subject: 'Choisissez un nouveau mot de passe',
        before: ['Quelqu’un, sans doute vous, a demandé un nouveau mot de passe.'],
        link: { label: 'Choisir un nouveau mot de passe', href: link },
        after: [
          `Le lien sert une seule fois, pendant ${minutesIn('fr', minutes)}. D’ici là, votre ancien mot de passe reste valable.`,
          'Si ce n’était pas vous, ne faites rien.',
        ],
      },
      he: {
        subject: 'בחירת סיסמה חדשה',
        before: ['מישהו, כנראה אתם, ביקש סיסמה חדשה.'],
        link: { label: 'בחירת סיסמה חדשה', href: link },
        after: [
          `הקישור פועל פעם אחת, במשך ${minutesIn('he', minutes)}. עד אז הסיסמה הקודמת נשארת בתוקף.`,
          'אם לא ביקשתם זאת, אין צורך לעשות דבר.',
        ],
      },
    },
  }
}
