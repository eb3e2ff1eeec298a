import { courseLetter, type CourseFacts } from '../course-letter.ts'
import type { Letter } from '../letter.ts'

/** Tells everybody who is registered that dates or places are others now. */
export function courseChanged({ title, ...facts }: CourseFacts): Letter {
  return courseLetter('course-changed', facts, {
    en: {
      subject: 'Dates or places of your course have changed',
      before: `“${title.en}” takes place like this now:`,
      label: 'Your courses',
      after:
        'A calendar that follows ours changes by itself. If you cannot come any more, please give the seat back.',
    },
    fr: {
      subject: 'Les dates ou les lieux de votre formation ont changé',
      before: `« ${title.fr} » aura lieu désormais ainsi :`,
      label: 'Vos formations',
      after:
        'Un agenda abonné au nôtre se met à jour seul. Si vous ne pouvez plus venir, merci de rendre la place.',
    },
    he: {
      subject: 'המועדים או המקומות של הקורס שלכם השתנו',
      before: `”${title.he}“ יתקיים מעתה כך:`,
      label: 'הקורסים שלכם',
      after: 'יומן שעוקב אחר היומן שלנו מתעדכן מעצמו. אם כבר לא תוכלו להגיע, אנא ותרו על המקום.',
    },
  })
}
