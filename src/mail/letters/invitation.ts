import { daysIn } from '../durations.ts'
import type { Letter } from '../letter.ts'

/** Invites a doctor whose record the society holds to take it over. The link is bound to that record. */
export function invitation({ link, days }: { link: string; days: number }): Letter {
  return {
    name: 'invitation',
    toStranger: true,
    texts: {
      en: {
        subject: 'Your page in our directory',
        before: [
          'Our society publishes a directory of doctors who practise mesotherapy, with licence and diploma checked. There is a record for you. With the link below you can take it over: see it, correct it, and decide what is shown.',
        ],
        link: { label: 'Take over your page', href: link },
        after: [
          `The link is for you alone. It works once, for ${daysIn('en', days)}.`,
          'If you do not want to be listed, reply to this e-mail.',
        ],
      },
      fr: {
        subject: 'Votre fiche dans notre annuaire',
        before: [
          'Notre société savante publie un annuaire des médecins qui pratiquent la mésothérapie, après contrôle du droit d’exercer et du diplôme. Il contient un dossier à votre nom. Le lien ci-dessous vous permet de le reprendre : le lire, le corriger, et décider de ce qui est montré.',
        ],
        link: { label: 'Reprendre votre fiche', href: link },
        after: [
          `Ce lien est pour vous seul. Il sert une seule fois, pendant ${daysIn('fr', days)}.`,
          'Si vous ne souhaitez pas figurer dans l’annuaire, répondez à ce message.',
        ],
      },
      he: {
        subject: 'הדף שלכם במדריך שלנו',
        before: [
          'האגודה שלנו מפרסמת מדריך של רופאים ורופאות שעוסקים במזותרפיה, אחרי בדיקת הרישיון והתעודה. יש בו רישום על שמכם. בעזרת הקישור תוכלו לקבל אותו לידיכם: לעיין בו, לתקן אותו ולהחליט מה יוצג.',
        ],
        link: { label: 'קבלת הדף לידיכם', href: link },
        after: [
          `הקישור מיועד לכם בלבד. הוא פועל פעם אחת, במשך ${daysIn('he', days)}.`,
          'אם אינכם רוצים להופיע במדריך, השיבו להודעה הזאת.',
        ],
      },
    },
  }
}
