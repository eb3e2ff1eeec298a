import type { Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

export type ReportOutcome = 'corrected' | 'was-right' | 'not-ours'

const outcomes: Record<ReportOutcome, Localized> = {
  corrected: {
    en: 'You were right, and it is corrected.',
    fr: 'Vous aviez raison, et c’est corrigé.',
    he: 'צדקתם, והדבר תוקן.',
  },
  'was-right': {
    en: 'We compared it with the source, and the page is right.',
    fr: 'Nous avons comparé avec la source, et la fiche est exacte.',
    he: 'השווינו למקור, והדף נכון.',
  },
  'not-ours': {
    en: 'This is not for the directory to settle.',
    fr: 'Ce n’est pas à l’annuaire de trancher cette question.',
    he: 'המדריך אינו יכול להכריע בעניין הזה.',
  },
}

/** Answers a reader who left an address, with the words of staff. `link`: the page that the report was about. */
export function reportAnswer(report: {
  reference: string
  outcome: ReportOutcome
  answer: string
  link: string
}): Letter {
  const { reference, answer, link } = report
  const outcome = outcomes[report.outcome]
  return {
    name: 'report-answer',
    toStranger: true,
    texts: {
      en: {
        subject: `Answer to your report ${reference}`,
        before: [`Thank you for telling us. ${outcome.en} Staff write:`],
        quote: answer,
        link: { label: 'See the page', href: link },
        after: ['We have erased your address now: nobody here will write to you again about this.'],
      },
      fr: {
        subject: `Réponse à votre signalement ${reference}`,
        before: [`Merci de nous avoir écrit. ${outcome.fr} Voici ce que l’équipe répond :`],
        quote: answer,
        link: { label: 'Voir la page', href: link },
        after: ['Votre adresse est maintenant effacée : personne ici ne vous écrira plus à ce sujet.'],
      },
      he: {
        subject: `תשובה לדיווח ${reference}`,
        before: [`תודה שסיפרתם לנו. ${outcome.he} הצוות כותב:`],
        quote: answer,
        link: { label: 'לדף', href: link },
        after: ['מחקנו עכשיו את הכתובת שלכם: איש מאיתנו לא יכתוב לכם שוב בעניין הזה.'],
      },
    },
  }
}
