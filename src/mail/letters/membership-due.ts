import type { Letter } from '../letter.ts'

/** Tells a member that the dues of a year are due; nothing is charged here. `link`: their membership. */
export function membershipDue({ year, link }: { year: number; link: string }): Letter {
  return {
    name: 'membership-due',
    texts: {
      en: {
        subject: `Your membership for ${year}`,
        before: [
          `The society has opened the year ${year} for you. Its dues have not been recorded as paid yet.`,
          'How they are paid, the society says on its own pages. This site takes no payments and never asks for card numbers.',
        ],
        link: { label: 'Your membership', href: link },
        after: ['If you do not want to stay a member, reply to this e-mail.'],
      },
      fr: {
        subject: `Votre adhésion pour ${year}`,
        before: [
          `La société savante a ouvert pour vous l’année ${year}. La cotisation n’est pas encore notée comme réglée.`,
          'La société indique sur ses pages comment la régler. Ce site n’encaisse rien et ne demande jamais de numéro de carte.',
        ],
        link: { label: 'Votre adhésion', href: link },
        after: ['Si vous ne souhaitez pas rester membre, répondez à ce message.'],
      },
      he: {
        subject: `החברות שלכם לשנת ${year}`,
        before: [
          `האגודה פתחה עבורכם את שנת ${year}. דמי החבר טרם נרשמו כמשולמים.`,
          'האגודה כותבת בדפים שלה איך משלמים. האתר הזה אינו גובה כסף, ולעולם אינו מבקש מספר של כרטיס אשראי.',
        ],
        link: { label: 'החברות שלכם', href: link },
        after: ['אם אינכם רוצים להישאר חברים, השיבו להודעה הזאת.'],
      },
    },
  }
}
