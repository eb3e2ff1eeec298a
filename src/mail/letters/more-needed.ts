import type { Letter } from '../letter.ts'

/** Asks an applicant or a member something that the decision needs; `question` is what staff wrote, `link` the page that takes the answer. */
export function moreNeeded({ link, question }: { link: string; question: string }): Letter {
  return {
    name: 'more-needed',
    texts: {
      en: {
        subject: 'A question about your file',
        before: ['To decide about your file we need an answer from you:'],
        quote: question,
        link: { label: 'Answer in your file', href: link },
        after: ['You can send papers there as well. Until then your file waits.'],
      },
      fr: {
        subject: 'Une question sur votre dossier',
        before: ['Pour décider, nous avons besoin d’une réponse de votre part :'],
        quote: question,
        link: { label: 'Répondre dans votre dossier', href: link },
        after: ['Vous pouvez y joindre des pièces. D’ici là, votre dossier attend.'],
      },
      he: {
        subject: 'שאלה על התיק שלכם',
        before: ['כדי להחליט בעניין התיק שלכם דרושה לנו תשובה:'],
        quote: question,
        link: { label: 'לתשובה בתיק שלכם', href: link },
        after: ['אפשר לצרף שם גם מסמכים. עד אז התיק ממתין.'],
      },
    },
  }
}
