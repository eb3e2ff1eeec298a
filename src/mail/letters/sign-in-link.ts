import { minutesIn } from '../durations.ts'
import type { Letter } from '../letter.ts'

/** Carries the link that signs somebody in without a password. */
export function signInLink({ link, minutes }: { link: string; minutes: number }): Letter {
  return {
    name: 'sign-in-link',
    texts: {
      en: {
        subject: 'Your link to sign in',
        before: ['Here is the link that you asked for.'],
        link: { label: 'Sign in', href: link },
        after: [
          `It works once, for ${minutesIn('en', minutes)}. Do not pass it on: whoever opens it is signed in as you.`,
          'If you did not ask for it, do nothing.',
        ],
      },
      fr: {
        subject: 'Votre lien de connexion',
        before: ['Voici le lien que vous avez demandé.'],
        link: { label: 'Se connecter', href: link },
        after: [
          `Il sert une seule fois, pendant ${minutesIn('fr', minutes)}. Ne le transmettez à personne : qui l’ouvre est connecté à votre place.`,
          'Si vous n’avez rien demandé, ne faites rien.',
        ],
      },
      he: {
        subject: 'הקישור שלכם לכניסה',
        before: ['זה הקישור שביקשתם.'],
        link: { label: 'כניסה', href: link },
        after: [
          `הוא פועל פעם אחת, במשך ${minutesIn('he', minutes)}. אין להעביר אותו לאחרים: מי שפותח אותו נכנס בשמכם.`,
          'אם לא ביקשתם אותו, אין צורך לעשות דבר.',
        ],
      },
    },
  }
}
