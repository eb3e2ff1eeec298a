import type { Letter } from '../letter.ts'

/** The last letter to somebody who left. `link`: the notice that lists what is kept and how long. */
export function accountClosed({ link }: { link: string }): Letter {
  return {
    name: 'account-closed',
    texts: {
      en: {
        subject: 'Your account is closed',
        before: [
          'Your account and your page are erased, as you asked. Your page left the directory at the same moment.',
          'What the society must keep, and for how long, is listed here:',
        ],
        link: { label: 'What is kept', href: link },
        after: ['This is our last e-mail to you. Thank you for the time that you were with us.'],
      },
      fr: {
        subject: 'Votre compte est fermé',
        before: [
          'Votre compte et votre fiche sont effacés, comme vous l’avez demandé. Votre fiche a quitté l’annuaire au même moment.',
          'Ce que la société savante doit garder, et combien de temps, est indiqué ici :',
        ],
        link: { label: 'Ce qui est gardé', href: link },
        after: ['Ceci est notre dernier message. Merci du temps passé avec nous.'],
      },
      he: {
        subject: 'החשבון שלכם נסגר',
        before: [
          'החשבון והדף שלכם נמחקו, כפי שביקשתם. באותו רגע יצא הדף מן המדריך.',
          'מה האגודה חייבת לשמור, ולכמה זמן, מפורט כאן:',
        ],
        link: { label: 'מה נשמר', href: link },
        after: ['זו ההודעה האחרונה שלנו אליכם. תודה על הזמן שהייתם איתנו.'],
      },
    },
  }
}
