import type { Letter } from '../letter.ts'

/** Tells a member which part of a change waits for staff. `link`: their history. */
export function changesWait({ link }: { link: string }): Letter {
  return {
    name: 'changes-wait',
    texts: {
      en: {
        subject: 'Your change waits for staff',
        before: [
          'Part of what you changed is read by staff before patients see it. Until then your page shows what it showed before. We write to you when it is decided.',
        ],
        link: { label: 'See what waits', href: link },
      },
      fr: {
        subject: 'Votre modification attend l’équipe',
        before: [
          'Une partie de vos modifications est relue par l’équipe avant que les patients la voient. D’ici là, votre fiche montre ce qu’elle montrait. Nous vous écrirons dès que la décision est prise.',
        ],
        link: { label: 'Voir ce qui attend', href: link },
      },
      he: {
        subject: 'השינוי שלכם ממתין לצוות',
        before: [
          'חלק ממה ששיניתם נקרא על ידי הצוות לפני שהמטופלים רואים אותו. עד אז מוצג בדף מה שהוצג קודם. נכתוב לכם כשתהיה החלטה.',
        ],
        link: { label: 'מה ממתין', href: link },
      },
    },
  }
}
