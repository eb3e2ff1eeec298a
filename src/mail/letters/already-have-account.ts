import type { Letter } from '../letter.ts'

/** Tells the owner of an account that somebody wanted to open one with their address; the page said nothing of it. */
export function alreadyHaveAccount({ link }: { link: string }): Letter {
  return {
    name: 'already-have-account',
    toStranger: true,
    texts: {
      en: {
        subject: 'You have an account already',
        before: [
          'Somebody, probably you, wanted to open an account with this address. There is one already, so nothing was changed.',
        ],
        link: { label: 'Sign in', href: link },
        after: [
          'On that page you can also have a link sent to you, or choose a new password.',
          'If it was not you, do nothing.',
        ],
      },
      fr: {
        subject: 'Vous avez déjà un compte',
        before: [
          'Quelqu’un, sans doute vous, a voulu ouvrir un compte avec cette adresse. Il en existe déjà un ; rien n’a été modifié.',
        ],
        link: { label: 'Se connecter', href: link },
        after: [
          'Sur cette page, vous pouvez aussi demander un lien de connexion ou choisir un nouveau mot de passe.',
          'Si ce n’était pas vous, ne faites rien.',
        ],
      },
      he: {
        subject: 'כבר יש לכם חשבון',
        before: ['מישהו, כנראה אתם, רצה לפתוח חשבון עם הכתובת הזאת. כבר קיים חשבון כזה, ודבר לא השתנה.'],
        link: { label: 'כניסה', href: link },
        after: [
          'בדף הכניסה אפשר גם לבקש קישור בדוא״ל או לבחור סיסמה חדשה.',
          'אם לא ביקשתם זאת, אין צורך לעשות דבר.',
        ],
      },
    },
  }
}
