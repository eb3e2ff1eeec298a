import type { Locale, Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

/** Tells somebody of the waiting list that a seat has become theirs. `when`: a line for each date. */
export function courseMovedUp({
  title,
  when,
  link,
}: {
  title: Localized
  when: Record<Locale, string[]>
  link: string
}): Letter {
  return {
    name: 'course-moved-up',
    texts: {
      en: {
        subject: 'A seat on the course is free, and it is yours',
        before: [`Somebody gave a seat back, and you were next: “${title.en}”.`, ...when.en],
        link: { label: 'Your courses', href: link },
        after: [
          'You need not do anything to keep it. If you cannot come any more, please give it back there.',
        ],
      },
      fr: {
        subject: 'Une place s’est libérée, et elle est pour vous',
        before: [`Une place s’est libérée et c’était votre tour : « ${title.fr} ».`, ...when.fr],
        link: { label: 'Vos formations', href: link },
        after: [
          'Vous n’avez rien à faire pour la garder. Si vous ne pouvez plus venir, merci de la rendre à cette adresse.',
        ],
      },
      he: {
        subject: 'התפנה מקום בקורס, והוא שלכם',
        before: [`התפנה מקום ותורכם הגיע: ”${title.he}“.`, ...when.he],
        link: { label: 'הקורסים שלכם', href: link },
        after: ['אין צורך לעשות דבר כדי לשמור עליו. אם כבר לא תוכלו להגיע, אנא ותרו עליו שם.'],
      },
    },
  }
}
