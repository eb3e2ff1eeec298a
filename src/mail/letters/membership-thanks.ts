import type { Letter } from '../letter.ts'

/** Thanks a member whose dues of a year were recorded as paid. `link`: their membership. */
export function membershipThanks({ year, link }: { year: number; link: string }): Letter {
  return {
    name: 'membership-thanks',
    texts: {
      en: {
        subject: `Thank you: your membership for ${year}`,
        before: [`Your dues for ${year} have been recorded as paid. Thank you.`],
        link: { label: 'Your membership', href: link },
        after: ['This letter is not a receipt: the society writes those itself.'],
      },
      fr: {
        subject: `Merci : votre adhésion pour ${year}`,
        before: [`Votre cotisation pour ${year} est notée comme réglée. Merci.`],
        link: { label: 'Votre adhésion', href: link },
        after: ['Cette lettre n’est pas un reçu : la société savante les établit elle-même.'],
      },
      he: {
        subject: `תודה: החברות שלכם לשנת ${year}`,
        before: [`דמי החבר שלכם לשנת ${year} נרשמו כמשולמים. תודה.`],
        link: { label: 'החברות שלכם', href: link },
        after: ['המכתב הזה אינו קבלה: את הקבלות מוציאה האגודה עצמה.'],
      },
    },
  }
}
