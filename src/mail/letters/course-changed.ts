import type { Locale, Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

/** Tells everybody who is registered that dates or places are others now. `when`: a line for each date. */
export function courseChanged({
  title,
  when,
  link,
}: {
  title: Localized
  when: Record<Locale, string[]>
  link: string
}): Letter {
  return {
    name: 'course-changed',
    texts: {
      en: {
        subject: 'Dates or places of your course have changed',
        before: [`“${title.en}” takes place like this now:`, ...when.en],
        link: { label: 'Your courses', href: link },
        after: [
          'A calendar that follows ours changes by itself. If you cannot come any more, please give the seat back.',
        ],
      },
      fr: {
        subject: 'Les dates ou les lieux de votre formation ont changé',
        before: [`« ${title.fr} » aura lieu désormais ainsi :`, ...when.fr],
        link: { label: 'Vos formations', href: link },
        after: [
          'Un agenda abonné au nôtre se met à jour seul. Si vous ne pouvez plus venir, merci de rendre la place.',
        ],
      },
      he: {
        subject: 'המועדים או המקומות של הקורס שלכם השתנו',
        before: [`”${title.he}“ יתקיים מעתה כך:`, ...when.he],
        link: { label: 'הקורסים שלכם', href: link },
        after: ['יומן שעוקב אחר היומן שלנו מתעדכן מעצמו. אם כבר לא תוכלו להגיע, אנא ותרו על המקום.'],
      },
    },
  }
}
