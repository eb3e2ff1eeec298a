import type { Letter } from '../letter.ts'

/** Tells an applicant that everything has arrived, and what happens next. `link`: their own page. */
export function applicationReceived({ link }: { link: string }): Letter {
  return {
    name: 'application-received',
    texts: {
      en: {
        subject: 'We have your application',
        before: [
          'Your application has arrived whole. Staff now compare your licence and your diploma with their sources. Nothing is public before that, and we write to you when it is decided or when something is missing.',
          'Please send no documents by e-mail.',
        ],
        link: { label: 'See how far it is', href: link },
      },
      fr: {
        subject: 'Votre demande est arrivée',
        before: [
          'Votre demande est complète. L’équipe compare maintenant votre droit d’exercer et votre diplôme à leurs sources. Rien n’est public avant cela ; nous vous écrirons dès que la décision est prise ou s’il manque quelque chose.',
          'N’envoyez aucun document par e-mail.',
        ],
        link: { label: 'Voir où elle en est', href: link },
      },
      he: {
        subject: 'הבקשה שלכם התקבלה',
        before: [
          'הבקשה שלכם הגיעה בשלמותה. עכשיו משווה הצוות את הרישיון ואת התעודה למקורות שלהם. עד אז דבר אינו מפורסם, ונכתוב לכם כשתהיה החלטה או אם יחסר משהו.',
          'נא לא לשלוח מסמכים בדוא״ל.',
        ],
        link: { label: 'מה מצב הבקשה', href: link },
      },
    },
  }
}
