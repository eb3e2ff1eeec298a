import { formatDay } from '../../i18n/index.ts'
import type { Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

/**
 * Tells a member that a reader found a mistake on their page. What the reader wrote stays on the member's page: it may
 * say something about the reader, and letters are read by others. `subject`: what is wrong, as the form calls it.
 */
export function reportReceived(report: { link: string; subject: Localized; answerBy: string }): Letter {
  const { link, subject, answerBy } = report
  return {
    name: 'report-received',
    texts: {
      en: {
        subject: 'A reader reports a mistake on your page',
        before: [
          `A reader says that something on your page is wrong: ${subject.en}.`,
          `If it is, please correct it. Staff compare it with the source and answer the reader by ${formatDay('en', answerBy)}.`,
        ],
        link: { label: 'Read the report', href: link },
      },
      fr: {
        subject: 'Un lecteur signale une erreur sur votre fiche',
        before: [
          `Un lecteur dit que quelque chose est faux sur votre fiche : ${subject.fr}.`,
          `Si c’est le cas, corrigez-le. L’équipe compare avec la source et répond au lecteur avant le ${formatDay('fr', answerBy)}.`,
        ],
        link: { label: 'Lire le signalement', href: link },
      },
      he: {
        subject: 'דיווח על טעות בדף שלכם',
        before: [
          `התקבל דיווח שמשהו בדף שלכם אינו נכון: ${subject.he}.`,
          `אם כך הדבר, נא לתקן. הצוות משווה למקור ועונה לפונים עד ${formatDay('he', answerBy)}.`,
        ],
        link: { label: 'קריאת הדיווח', href: link },
      },
    },
  }
}
