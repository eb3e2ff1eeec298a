import type { Localized } from '../../i18n/locales.ts'
import { courseLetter, type CourseFacts } from '../course-letter.ts'
import type { Letter } from '../letter.ts'

// The address itself stands behind the sign-in: letters lead to this site only, and whoever reads along cannot come in.
const howOnline: Localized = {
  en: ' The address for taking part online stands there too.',
  fr: ' L’adresse pour participer en ligne s’y trouve aussi.',
  he: ' גם הכתובת להשתתפות מקוונת נמצאת שם.',
}

/** Reminds whoever has a seat that the course is near. `isOnline`: one can take part online. */
export function courseReminder({ title, isOnline, ...facts }: CourseFacts & { isOnline: boolean }): Letter {
  const online = isOnline ? howOnline : { en: '', fr: '', he: '' }
  return courseLetter('course-reminder', facts, {
    en: {
      subject: 'Your course is coming up',
      before: `“${title.en}” is coming up, and your seat is reserved.`,
      label: 'Your courses',
      after: `If you cannot come, please give the seat back there: somebody may be waiting for it.${online.en}`,
    },
    fr: {
      subject: 'Votre formation approche',
      before: `« ${title.fr} » approche, et votre place est réservée.`,
      label: 'Vos formations',
      after: `Si vous ne pouvez pas venir, merci de rendre la place à cette adresse : quelqu’un l’attend peut-être.${online.fr}`,
    },
    he: {
      subject: 'הקורס שלכם מתקרב',
      before: `הקורס ”${title.he}“ מתקרב, והמקום שלכם שמור.`,
      label: 'הקורסים שלכם',
      after: `אם לא תוכלו להגיע, אנא ותרו שם על המקום: ייתכן שמישהו ממתין לו.${online.he}`,
    },
  })
}
