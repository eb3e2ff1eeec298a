import type { Letter } from '../letter.ts'

/** Reminds a member of the dues of a year. `link`: their membership. */
export function membershipReminder({ year, link }: { year: number; link: string }): Letter {
  return {
    name: 'membership-reminder',
    texts: {
      en: {
        subject: `Reminder: your membership for ${year}`,
        before: [
          `We have not recorded your dues for ${year} yet. If you have paid in the last days, please ignore this letter.`,
        ],
        link: { label: 'Your membership', href: link },
        after: ['If something stands in the way, reply to this e-mail: dues can be waived.'],
      },
      fr: {
        subject: `Rappel : votre adhésion pour ${year}`,
        before: [
          `Votre cotisation pour ${year} n’est pas encore notée comme réglée. Si vous venez de la régler, ne tenez pas compte de cette lettre.`,
        ],
        link: { label: 'Votre adhésion', href: link },
        after: ['En cas de difficulté, répondez à ce message : une dispense est possible.'],
      },
      he: {
        subject: `תזכורת: החברות שלכם לשנת ${year}`,
        before: [
          `דמי החבר שלכם לשנת ${year} טרם נרשמו אצלנו. אם שילמתם בימים האחרונים, אפשר להתעלם מהמכתב הזה.`,
        ],
        link: { label: 'החברות שלכם', href: link },
        after: ['אם יש קושי, השיבו להודעה הזאת: אפשר לקבל פטור מדמי החבר.'],
      },
    },
  }
}
