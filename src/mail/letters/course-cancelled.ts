import { courseLetter, type CourseFacts } from '../course-letter.ts'
import type { Letter } from '../letter.ts'

/** Tells everybody who is registered that the course does not take place. */
export function courseCancelled({ title, ...facts }: CourseFacts): Letter {
  return courseLetter('course-cancelled', facts, {
    en: {
      subject: 'Your course does not take place',
      before: `The society has cancelled “${title.en}”. It was planned for:`,
      label: 'Other courses',
      after: 'Please remove it from your calendar if it is there.',
    },
    fr: {
      subject: 'Votre formation n’aura pas lieu',
      before: `La société a annulé « ${title.fr} ». Elle était prévue :`,
      label: 'Les autres formations',
      after: 'Pensez à la retirer de votre agenda.',
    },
    he: {
      subject: 'הקורס שלכם לא יתקיים',
      before: `האגודה ביטלה את ”${title.he}“. הוא תוכנן ל:`,
      label: 'קורסים אחרים',
      after: 'אם הקורס רשום ביומן שלכם, אנא הסירו אותו.',
    },
  })
}
