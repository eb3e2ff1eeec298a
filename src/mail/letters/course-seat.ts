import type { Locale, Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

/** Tells a doctor that a seat is theirs. `when`: a line for each date. `link`: their courses. */
export function courseSeat({
  title,
  when,
  link,
}: {
  title: Localized
  when: Record<Locale, string[]>
  link: string
}): Letter {
  return {
    name: 'course-seat',
    texts: {
      en: {
        subject: 'You have a seat on the course',
        before: [`Your seat is reserved: “${title.en}”.`, ...when.en],
        link: { label: 'Your courses', href: link },
        after: ['If you cannot come, please give the seat back there: somebody may be waiting for it.'],
      },
      fr: {
        subject: 'Vous avez une place à la formation',
        before: [`Votre place est réservée : « ${title.fr} ».`, ...when.fr],
        link: { label: 'Vos formations', href: link },
        after: [
          'Si vous ne pouvez pas venir, merci de rendre la place à cette adresse : quelqu’un l’attend peut-être.',
        ],
      },
      he: {
        subject: 'נשמר לכם מקום בקורס',
        before: [`המקום שלכם שמור: ”${title.he}“.`, ...when.he],
        link: { label: 'הקורסים שלכם', href: link },
        after: ['אם לא תוכלו להגיע, אנא ותרו שם על המקום: ייתכן שמישהו ממתין לו.'],
      },
    },
  }
}
