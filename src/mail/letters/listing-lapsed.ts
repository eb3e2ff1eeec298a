import { formatDay } from '../../i18n/index.ts'
import type { Letter } from '../letter.ts'

/** Tells a member that the unconfirmed page has left the directory. `link`: where confirming brings it back. */
export function listingLapsed({ link, lapsedOn }: { link: string; lapsedOn: string }): Letter {
  return {
    name: 'listing-lapsed',
    texts: {
      en: {
        subject: 'Your page has left the directory',
        before: [
          `Your page was not confirmed, so it left the directory on ${formatDay('en', lapsedOn)}. Nothing was erased.`,
        ],
        link: { label: 'Confirm, and return', href: link },
        after: ['It is back as soon as you confirm it.'],
      },
      fr: {
        subject: 'Votre fiche a quitté l’annuaire',
        before: [
          `Faute de confirmation, votre fiche a quitté l’annuaire le ${formatDay('fr', lapsedOn)}. Rien n’a été effacé.`,
        ],
        link: { label: 'Confirmer et revenir', href: link },
        after: ['Elle revient dès que vous la confirmez.'],
      },
      he: {
        subject: 'הדף שלכם יצא מן המדריך',
        before: [`הדף שלכם לא אושר, ולכן יצא מן המדריך ב־${formatDay('he', lapsedOn)}. דבר לא נמחק.`],
        link: { label: 'אישור וחזרה', href: link },
        after: ['הוא חוזר ברגע שתאשרו אותו.'],
      },
    },
  }
}
