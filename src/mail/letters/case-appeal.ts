import type { Letter } from '../letter.ts'

/** Tells somebody who was refused that another person looks at the file again. */
export function caseAppeal({ link }: { link: string }): Letter {
  return {
    name: 'case-appeal',
    texts: {
      en: {
        subject: 'Your appeal has been received',
        before: [
          'Somebody who did not take part in the refusal looks at your file again. You get an answer within 30 days.',
        ],
        link: { label: 'Open your page', href: link },
      },
      fr: {
        subject: 'Votre recours est enregistré',
        before: [
          'Une personne qui n’a pas pris part au refus examine de nouveau votre dossier. Vous recevrez une réponse sous 30 jours.',
        ],
        link: { label: 'Ouvrir votre espace', href: link },
      },
      he: {
        subject: 'הערעור שלכם התקבל',
        before: ['מי שלא היה שותף לסירוב יבחן את התיק מחדש. תקבלו תשובה בתוך 30 יום.'],
        link: { label: 'לאזור האישי', href: link },
      },
    },
  }
}
