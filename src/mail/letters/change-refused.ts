import type { Letter } from '../letter.ts'

/** Tells a member that a change was not published, with the reason that staff wrote. `link`: their editor. */
export function changeRefused({ link, reason }: { link: string; reason: string }): Letter {
  return {
    name: 'change-refused',
    texts: {
      en: {
        subject: 'Your change was not published',
        before: [
          'Staff have read your change and did not publish it. Your page stays as it was. They write:',
        ],
        quote: reason,
        link: { label: 'Change it again', href: link },
        after: ['If you do not agree, reply to this e-mail: another person will look at it.'],
      },
      fr: {
        subject: 'Votre modification n’a pas été publiée',
        before: [
          'L’équipe a lu votre modification et ne l’a pas publiée. Votre fiche reste comme elle était. Voici sa raison :',
        ],
        quote: reason,
        link: { label: 'Modifier de nouveau', href: link },
        after: ['Si vous n’êtes pas d’accord, répondez à ce message : une autre personne l’examinera.'],
      },
      he: {
        subject: 'השינוי שלכם לא פורסם',
        before: ['הצוות קרא את השינוי שלכם ולא פרסם אותו. הדף נשאר כפי שהיה. זו הסיבה:'],
        quote: reason,
        link: { label: 'תיקון השינוי', href: link },
        after: ['אם אינכם מסכימים, השיבו להודעה הזאת: אדם אחר יבדוק את העניין.'],
      },
    },
  }
}
