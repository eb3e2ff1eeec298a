import type { Letter } from '../letter.ts'

/** Asks an applicant or a member something that the decision needs; `question` is what staff wrote. */
export function moreNeeded({ link, question }: { link: string; question: string }): Letter {
  return {
    name: 'more-needed',
    texts: {
      en: {
        subject: 'A question about your file',
        before: ['To decide about your file we need an answer from you:'],
        quote: question,
        link: { label: 'Open your page', href: link },
        after: ['You can also reply to this e-mail. Until then your file waits.'],
      },
      fr: {
        subject: 'Une question sur votre dossier',
        before: ['Pour décider, nous avons besoin d’une réponse de votre part :'],
        quote: question,
        link: { label: 'Ouvrir votre espace', href: link },
        after: ['Vous pouvez aussi répondre à ce message. D’ici là, votre dossier attend.'],
      },
      he: {
        subject: 'שאלה על התיק שלכם',
        before: ['כדי להחליט בעניין התיק שלכם דרושה לנו תשובה:'],
        quote: question,
        link: { label: 'לאזור האישי', href: link },
        after: ['אפשר גם להשיב להודעה הזאת. עד אז התיק ממתין.'],
      },
    },
  }
}
