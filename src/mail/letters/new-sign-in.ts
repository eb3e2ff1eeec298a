import { momentIn } from '../moment.ts'
import type { Letter } from '../letter.ts'

/** Tells somebody that their account was opened on a device that was not seen before. `link`: their sessions. */
export function newSignIn({ at, link }: { at: Date; link: string }): Letter {
  return {
    name: 'new-sign-in',
    texts: {
      en: {
        subject: 'Somebody signed in on a new device',
        before: [
          `On ${momentIn('en', at)} your account was opened on a device that we had not seen before.`,
          'If it was you, there is nothing to do.',
        ],
        link: { label: 'See where you are signed in', href: link },
        after: ['If it was not you, sign that device out on the page above and choose a new password.'],
      },
      fr: {
        subject: 'Connexion depuis un nouvel appareil',
        before: [
          `Le ${momentIn('fr', at)}, votre compte a été ouvert depuis un appareil que nous ne connaissions pas.`,
          'Si c’était vous, il n’y a rien à faire.',
        ],
        link: { label: 'Voir où vous êtes connecté', href: link },
        after: [
          'Si ce n’était pas vous, déconnectez cet appareil sur la page ci-dessus et choisissez un nouveau mot de passe.',
        ],
      },
      he: {
        subject: 'כניסה ממכשיר חדש',
        before: [
          `ב־${momentIn('he', at)} נכנסו לחשבון שלכם ממכשיר שלא הכרנו.`,
          'אם אלה אתם, אין צורך לעשות דבר.',
        ],
        link: { label: 'מאילו מכשירים נכנסתם', href: link },
        after: ['אם לא אתם נכנסתם, נתקו את המכשיר בדף הזה ובחרו סיסמה חדשה.'],
      },
    },
  }
}
