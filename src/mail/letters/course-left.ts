import type { Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

/** Who ended a registration: the doctor, staff, or the rule of who the course is for, when a seat came free. */
export type CourseLeftReason = 'own-wish' | 'staff' | 'not-entitled'

const reasons: Record<CourseLeftReason, Localized> = {
  'own-wish': {
    en: 'As you asked, you are no longer registered.',
    fr: 'Comme vous l’avez demandé, votre inscription est annulée.',
    he: 'לפי בקשתכם, ההרשמה שלכם בוטלה.',
  },
  staff: {
    en: 'The society has ended your registration. If you do not know why, please ask it.',
    fr: 'La société a mis fin à votre inscription. Si vous n’en connaissez pas la raison, demandez-la-lui.',
    he: 'האגודה ביטלה את ההרשמה שלכם. אם הסיבה אינה ידועה לכם, אנא פנו אליה.',
  },
  'not-entitled': {
    en: 'Your turn for a seat came, but what the course asks of its participants is not in force for you today, so you were taken off the list.',
    fr: 'Votre tour est venu, mais ce que la formation exige n’est pas en vigueur pour vous aujourd’hui : votre nom a été retiré de la liste.',
    he: 'תורכם הגיע, אך התנאי להשתתפות בקורס אינו מתקיים אצלכם היום, ולכן הוסרתם מהרשימה.',
  },
}

/** Tells a doctor that a registration has ended, and why. `link`: the page of the course. */
export function courseLeft({
  title,
  reason,
  link,
}: {
  title: Localized
  reason: CourseLeftReason
  link: string
}): Letter {
  const why = reasons[reason]
  return {
    name: 'course-left',
    texts: {
      en: {
        subject: 'You are no longer registered for the course',
        before: [`“${title.en}”: ${why.en}`],
        link: { label: 'The course', href: link },
      },
      fr: {
        subject: 'Votre inscription à la formation a pris fin',
        before: [`« ${title.fr} » : ${why.fr}`],
        link: { label: 'La formation', href: link },
      },
      he: {
        subject: 'אינכם רשומים עוד לקורס',
        before: [`”${title.he}“: ${why.he}`],
        link: { label: 'הקורס', href: link },
      },
    },
  }
}
