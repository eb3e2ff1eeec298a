import type { Letter } from '../letter.ts'

/** Tells an applicant that two people have checked everything and the page is public. `link`: the page. */
export function applicationApproved({ link }: { link: string }): Letter {
  return {
    name: 'application-approved',
    texts: {
      en: {
        subject: 'You are listed in the directory',
        before: ['Your licence and your diploma have been checked, and your page is public now.'],
        link: { label: 'See your page', href: link },
        after: [
          'Every 90 days we ask you to confirm that it is still right. Your licence is compared with its register again within a year.',
        ],
      },
      fr: {
        subject: 'Vous figurez dans l’annuaire',
        before: [
          'Votre inscription à l’Ordre et votre diplôme ont été vérifiés ; votre fiche est désormais publique.',
        ],
        link: { label: 'Voir votre fiche', href: link },
        after: [
          'Tous les 90 jours, nous vous demandons de confirmer qu’elle est encore juste. Votre inscription est comparée de nouveau au registre dans l’année.',
        ],
      },
      he: {
        subject: 'אתם מופיעים במדריך',
        before: ['הרישיון והדיפלומה שלכם נבדקו, והדף שלכם פתוח לציבור.'],
        link: { label: 'לדף שלכם', href: link },
        after: ['כל 90 יום נבקש לאשר שהפרטים עדיין נכונים. הרישיון יושווה שוב לפנקס בתוך שנה.'],
      },
    },
  }
}
