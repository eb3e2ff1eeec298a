import { courseLetter, type CourseFacts } from '../course-letter.ts'
import type { Letter } from '../letter.ts'

/** Tells somebody of the waiting list that a seat has become theirs. */
export function courseMovedUp({ title, ...facts }: CourseFacts): Letter {
  return courseLetter('course-moved-up', facts, {
    en: {
      subject: 'A seat on the course is free, and it is yours',
      before: `Somebody gave a seat back, and you were next: “${title.en}”.`,
      label: 'Your courses',
      after: 'You need not do anything to keep it. If you cannot come any more, please give it back there.',
    },
    fr: {
      subject: 'Une place s’est libérée, et elle est pour vous',
      before: `Une place s’est libérée et c’était votre tour : « ${title.fr} ».`,
      label: 'Vos formations',
      after:
        'Vous n’avez rien à faire pour la garder. Si vous ne pouvez plus venir, merci de la rendre à cette adresse.',
    },
    he: {
      subject: 'התפנה מקום בקורס, והוא שלכם',
      before: `התפנה מקום ותורכם הגיע: ”${title.he}“.`,
      label: 'הקורסים שלכם',
      after: 'אין צורך לעשות דבר כדי לשמור עליו. אם כבר לא תוכלו להגיע, אנא ותרו עליו שם.',
    },
  })
}
