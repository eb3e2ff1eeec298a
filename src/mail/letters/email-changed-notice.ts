import type { Letter } from '../letter.ts'

/** Tells the old address that the account has moved to another. It does not name the other. */
export function emailChangedNotice(): Letter {
  return {
    name: 'email-changed-notice',
    texts: {
      en: {
        subject: 'Your e-mail address was changed',
        before: [
          'Your account in our directory now uses another e-mail address. This is the last e-mail to this one.',
          'If it was not you, reply to this e-mail at once: staff can stop the change and close the account to strangers.',
        ],
      },
      fr: {
        subject: 'Votre adresse e-mail a été modifiée',
        before: [
          'Votre compte dans notre annuaire utilise désormais une autre adresse e-mail. Ceci est le dernier message envoyé à celle-ci.',
          'Si ce n’était pas vous, répondez tout de suite à ce message : l’équipe peut annuler le changement et fermer le compte aux inconnus.',
        ],
      },
      he: {
        subject: 'כתובת הדוא״ל שלכם השתנתה',
        before: [
          'החשבון שלכם במדריך משתמש מעתה בכתובת דוא״ל אחרת. זו ההודעה האחרונה לכתובת הזאת.',
          'אם לא אתם שיניתם אותה, השיבו מיד להודעה הזאת: הצוות יכול לבטל את השינוי ולחסום את החשבון בפני זרים.',
        ],
      },
    },
  }
}
