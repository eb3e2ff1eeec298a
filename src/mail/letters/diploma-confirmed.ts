import type { Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

/** Tells a listed doctor that an added diploma was confirmed and stands on the page. `link`: the page. */
export function diplomaConfirmed({ link, diploma }: { link: string; diploma: Localized }): Letter {
  return {
    name: 'diploma-confirmed',
    texts: {
      en: {
        subject: 'Your diploma is on your page',
        before: [`Its source has confirmed this diploma, and patients see it now: ${diploma.en}.`],
        link: { label: 'See your page', href: link },
      },
      fr: {
        subject: 'Votre diplôme figure sur votre fiche',
        before: [`Sa source a confirmé ce diplôme, et les patients le voient désormais : ${diploma.fr}.`],
        link: { label: 'Voir votre fiche', href: link },
      },
      he: {
        subject: 'הדיפלומה מופיעה בדף שלכם',
        before: [`המקור אישר את הדיפלומה, ומטופלים רואים אותה מעכשיו: ${diploma.he}.`],
        link: { label: 'לדף שלכם', href: link },
      },
    },
  }
}
