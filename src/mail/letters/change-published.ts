import type { Letter } from '../letter.ts'

/** Tells a member that the change which waited is public. `link`: their public page. */
export function changePublished({ link }: { link: string }): Letter {
  return {
    name: 'change-published',
    texts: {
      en: {
        subject: 'Your change is public',
        before: ['Staff have read your change. It is on your page now, as you wrote it.'],
        link: { label: 'See your page', href: link },
      },
      fr: {
        subject: 'Votre modification est publiée',
        before: [
          'L’équipe a lu votre modification. Elle figure maintenant sur votre fiche, telle que vous l’avez écrite.',
        ],
        link: { label: 'Voir votre fiche', href: link },
      },
      he: {
        subject: 'השינוי שלכם פורסם',
        before: ['הצוות קרא את השינוי שלכם. הוא מופיע עכשיו בדף שלכם, כפי שכתבתם.'],
        link: { label: 'לדף שלכם', href: link },
      },
    },
  }
}
