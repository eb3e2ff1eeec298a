import type { Locale, Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

/** Tells everybody who is registered that the course does not take place. `when`: a line for each date. */
export function courseCancelled({
  title,
  when,
  link,
}: {
  title: Localized
  when: Record<Locale, string[]>
  link: string
}): Letter {
  return {
    name: 'course-cancelled',
    texts: {
      en: {
        subject: 'Your course does not take place',
        before: [`The society has cancelled “${title.en}”. It was planned for:`, ...when.en],
        link: { label: 'Other courses', href: link },
        after: ['Please remove it from your calendar if it is there.'],
      },
      fr: {
        subject: 'Votre formation n’aura pas lieu',
        before: [`La société a annulé « ${title.fr} ». Elle était prévue :`, ...when.fr],
        link: { label: 'Les autres formations', href: link },
        after: ['Pensez à la retirer de votre agenda.'],
      },
      he: {
        subject: 'הקורס שלכם לא יתקיים',
        before: [`האגודה ביטלה את ”${title.he}“. הוא תוכנן ל:`, ...when.he],
        link: { label: 'קורסים אחרים', href: link },
        after: ['אם הקורס רשום ביומן שלכם, אנא הסירו אותו.'],
      },
    },
  }
}
