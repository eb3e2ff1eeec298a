import type { Localized } from '../../i18n/locales.ts'
import type { Letter } from '../letter.ts'

/** Tells a doctor that a diploma or certificate does not count any more. `link`: their awards. */
export function awardRevoked({ title, link }: { title: Localized; link: string }): Letter {
  return {
    name: 'award-revoked',
    texts: {
      en: {
        subject: 'A certificate of yours was revoked',
        before: [
          `The society has revoked: “${title.en}”.`,
          'Whoever checks its number or its QR code now reads that it does not count any more.',
        ],
        link: { label: 'Your certificates', href: link },
        after: ['If you think that this is a mistake, please answer this letter.'],
      },
      fr: {
        subject: 'Un de vos certificats a été révoqué',
        before: [
          `La société a révoqué : « ${title.fr} ».`,
          'La vérification de son numéro ou de son code QR indique désormais qu’il n’est plus valable.',
        ],
        link: { label: 'Vos certificats', href: link },
        after: ['Si vous pensez qu’il s’agit d’une erreur, merci de répondre à cette lettre.'],
      },
      he: {
        subject: 'אחת התעודות שלכם בוטלה',
        before: [
          `האגודה ביטלה: ”${title.he}“.`,
          'מי שיבדוק את המספר או את קוד ה־QR יקרא מעתה שהתעודה אינה תקפה עוד.',
        ],
        link: { label: 'התעודות שלכם', href: link },
        after: ['אם לדעתכם זו טעות, אנא השיבו למכתב זה.'],
      },
    },
  }
}
