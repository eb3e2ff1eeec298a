import { momentIn } from '../moment.ts'
import type { Letter } from '../letter.ts'

/** Tells somebody that their password was changed. `link`: the page to choose another. */
export function passwordChanged({ at, link }: { at: Date; link: string }): Letter {
  return {
    name: 'password-changed',
    texts: {
      en: {
        subject: 'Your password was changed',
        before: [
          `Your password was changed on ${momentIn('en', at)}. All other devices were signed out.`,
          'If it was you, there is nothing to do. If not, choose another one at once.',
        ],
        link: { label: 'Choose another password', href: link },
      },
      fr: {
        subject: 'Votre mot de passe a été modifié',
        before: [
          `Votre mot de passe a été modifié le ${momentIn('fr', at)}. Tous les autres appareils ont été déconnectés.`,
          'Si c’était vous, il n’y a rien à faire. Sinon, choisissez-en un autre tout de suite.',
        ],
        link: { label: 'Choisir un autre mot de passe', href: link },
      },
      he: {
        subject: 'הסיסמה שלכם השתנתה',
        before: [
          `הסיסמה שלכם השתנתה ב־${momentIn('he', at)}. כל שאר המכשירים נותקו.`,
          'אם אתם שיניתם אותה, אין צורך לעשות דבר. אם לא, בחרו מיד סיסמה אחרת.',
        ],
        link: { label: 'בחירת סיסמה אחרת', href: link },
      },
    },
  }
}
