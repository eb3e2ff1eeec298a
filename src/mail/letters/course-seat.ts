import { courseLetter, type CourseFacts } from '../course-letter.ts'
import type { Letter } from '../letter.ts'

/** Tells a doctor that a seat is theirs. */
export function courseSeat({ title, ...facts }: CourseFacts): Letter {
  return courseLetter('course-seat', facts, {
    en: {
      subject: 'You have a seat on the course',
      before: `Your seat is reserved: “${title.en}”.`,
      label: 'Your courses',
      after: 'If you cannot come, please give the seat back there: somebody may be waiting for it.',
    },
    fr: {
      subject: 'Vous avez une place à la formation',
      before: `Votre place est réservée : « ${title.fr} ».`,
      label: 'Vos formations',
      after:
        'Si vous ne pouvez pas venir, merci de rendre la place à cette adresse : quelqu’un l’attend peut-être.',
    },
    he: {
      subject: 'נשמר לכם מקום בקורס',
      before: `המקום שלכם שמור: ”${title.he}“.`,
      label: 'הקורסים שלכם',
      after: 'אם לא תוכלו להגיע, אנא ותרו שם על המקום: ייתכן שמישהו ממתין לו.',
    },
  })
}
