import { hoursIn } from '../durations.ts'
import type { Letter } from '../letter.ts'

/** Carries the link that leads back to an application that was begun. */
export function resumeApplication({ link, hours }: { link: string; hours: number }): Letter {
  return {
    name: 'resume-application',
    toStranger: true,
    texts: {
      en: {
        subject: 'Go on with your application',
        before: ['Your application is kept. With this link you go on where you stopped.'],
        link: { label: 'Go on with the application', href: link },
        after: [
          `The link works once, for ${hoursIn('en', hours)}.`,
          'If you did not begin an application, do nothing.',
        ],
      },
      fr: {
        subject: 'Reprenez votre demande',
        before: ['Votre demande est enregistrée. Ce lien vous ramène là où vous vous êtes arrêté.'],
        link: { label: 'Reprendre la demande', href: link },
        after: [
          `Le lien sert une seule fois, pendant ${hoursIn('fr', hours)}.`,
          'Si vous n’avez commencé aucune demande, ne faites rien.',
        ],
      },
      he: {
        subject: 'המשך הבקשה שלכם',
        before: ['הבקשה שלכם שמורה. הקישור מחזיר אתכם למקום שבו עצרתם.'],
        link: { label: 'המשך הבקשה', href: link },
        after: [
          `הקישור פועל פעם אחת, במשך ${hoursIn('he', hours)}.`,
          'אם לא התחלתם בקשה, אין צורך לעשות דבר.',
        ],
      },
    },
  }
}
