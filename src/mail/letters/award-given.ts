import type { Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

/** Tells a doctor that a diploma or certificate is theirs. `link`: their awards; the paper itself is never attached. */
export function awardGiven({ title, link }: { title: Localized; link: string }): Letter {
  return {
    name: 'award-given',
    texts: {
      en: {
        subject: 'Your certificate is ready',
        before: [`The society has awarded you: “${title.en}”.`],
        link: { label: 'See and print it', href: link },
        after: [
          'Its number and its QR code let anybody check it on this site. Show them to whom you choose.',
        ],
      },
      fr: {
        subject: 'Votre certificat est prêt',
        before: [`La société vous a décerné : « ${title.fr} ».`],
        link: { label: 'Le voir et l’imprimer', href: link },
        after: [
          'Son numéro et son code QR permettent à toute personne de le vérifier sur ce site. À vous de choisir à qui les montrer.',
        ],
      },
      he: {
        subject: 'התעודה שלכם מוכנה',
        before: [`האגודה העניקה לכם: ”${title.he}“.`],
        link: { label: 'לצפייה ולהדפסה', href: link },
        after: ['כל אדם יכול לבדוק אותה באתר זה לפי המספר או קוד ה־QR שלה. הציגו אותם למי שתבחרו.'],
      },
    },
  }
}
