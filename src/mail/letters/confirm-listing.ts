import { formatDay } from '../../i18n/index.ts'
import type { Letter } from '../letter.ts'

/** Asks a member, every 90 days, whether the page is still right. Days as YYYY-MM-DD. */
export function confirmListing(listing: { link: string; confirmedOn: string; dueOn: string }): Letter {
  const { link, confirmedOn, dueOn } = listing
  return {
    name: 'confirm-listing',
    texts: {
      en: {
        subject: 'Is your page still right?',
        before: [
          `You last confirmed your page on ${formatDay('en', confirmedOn)}. Please look at it and confirm it again by ${formatDay('en', dueOn)}. It takes one click and no password.`,
        ],
        link: { label: 'Look and confirm', href: link },
        after: ['Opening the page changes nothing: only the button on it counts.'],
      },
      fr: {
        subject: 'Votre fiche est-elle toujours exacte ?',
        before: [
          `Vous avez confirmé votre fiche pour la dernière fois le ${formatDay('fr', confirmedOn)}. Relisez-la et confirmez-la de nouveau avant le ${formatDay('fr', dueOn)}. Un clic suffit, sans mot de passe.`,
        ],
        link: { label: 'Relire et confirmer', href: link },
        after: ['Ouvrir la page ne change rien : seul le bouton compte.'],
      },
      he: {
        subject: 'האם הדף שלכם עדיין נכון?',
        before: [
          `אישרתם את הדף שלכם לאחרונה ב־${formatDay('he', confirmedOn)}. נא לעיין בו ולאשר אותו שוב עד ${formatDay('he', dueOn)}. די בלחיצה אחת, בלי סיסמה.`,
        ],
        link: { label: 'עיון ואישור', href: link },
        after: ['פתיחת הדף אינה משנה דבר: רק הכפתור שבו קובע.'],
      },
    },
  }
}
