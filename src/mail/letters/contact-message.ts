import type { Letter } from '../letter.ts'

/** Hands staff what a reader wrote to the society, with the address to answer to. `link`: the desk. */
export function contactMessage({
  message,
  replyTo,
  link,
}: {
  message: string
  replyTo: string
  link: string
}): Letter {
  return {
    name: 'contact-message',
    texts: {
      en: {
        subject: 'A reader has written to the society',
        before: [
          'Somebody wrote this in the contact form of the site. The site keeps no copy of it.',
          `The answer goes to: ${replyTo}. Nobody has checked whose address this is.`,
        ],
        quote: message,
        link: { label: 'The desk', href: link },
      },
      fr: {
        subject: 'Un lecteur a écrit à la société savante',
        before: [
          'Ce message vient du formulaire de contact du site. Le site n’en garde pas de copie.',
          `La réponse est à envoyer à : ${replyTo}. Personne n’a vérifié à qui est cette adresse.`,
        ],
        quote: message,
        link: { label: 'Votre bureau', href: link },
      },
      he: {
        subject: 'פנייה לאגודה מטופס יצירת הקשר',
        before: [
          'הדברים נכתבו בטופס יצירת הקשר של האתר. באתר לא נשמר מהם עותק.',
          `את התשובה יש לשלוח אל: \u2068${replyTo}\u2069. איש לא בדק של מי הכתובת.`,
        ],
        quote: message,
        link: { label: 'שולחן העבודה', href: link },
      },
    },
  }
}
