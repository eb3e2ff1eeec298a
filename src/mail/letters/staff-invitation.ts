import { formatList, messagesIn } from '../../i18n/index.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { AccountMessages } from '../../i18n/messages/en/account.ts'
import { daysIn } from '../durations.ts'
import type { Letter } from '../letter.ts'

interface Invited {
  link: string
  hours: number
  roles: readonly (keyof AccountMessages['roles'])[]
}

/** Invites somebody to work for the society: the link makes the account theirs. */
export function staffInvitation({ link, hours, roles }: Invited): Letter {
  const days = Math.floor(hours / 24)
  const rolesIn = (locale: Locale) =>
    formatList(
      locale,
      roles.map((role) => messagesIn(locale).account.roles[role]),
    )
  return {
    name: 'staff-invitation',
    toStranger: true,
    texts: {
      en: {
        subject: 'You are invited to work on our directory',
        before: [
          `An administrator of our society has made an account for you in its directory of doctors. Your roles: ${rolesIn('en')}.`,
          'With the link below you choose a password. Then you set up a second step, because here you see and decide about other people’s data.',
        ],
        link: { label: 'Choose a password', href: link },
        after: [
          `The link works once, for ${daysIn('en', days)}.`,
          'You did not expect this? Do nothing: without the link the account is of no use to anybody.',
        ],
      },
      fr: {
        subject: 'Vous êtes invité à travailler à notre annuaire',
        before: [
          `L’administration de notre société a créé pour vous un compte dans son annuaire de médecins. Vos rôles : ${rolesIn('fr')}.`,
          'Le lien ci-dessous vous permet de choisir un mot de passe. Vous installerez ensuite une seconde étape, car vous verrez ici des données d’autres personnes et déciderez à leur sujet.',
        ],
        link: { label: 'Choisir un mot de passe', href: link },
        after: [
          `Ce lien sert une seule fois, pendant ${daysIn('fr', days)}.`,
          'Vous ne vous y attendiez pas ? Ne faites rien : sans ce lien, le compte ne sert à personne.',
        ],
      },
      he: {
        subject: 'הזמנה לעבוד במדריך שלנו',
        before: [
          `הנהלת האגודה פתחה עבורכם חשבון במדריך הרופאים שלה. התפקידים שלכם: ${rolesIn('he')}.`,
          'בעזרת הקישור תבחרו סיסמה. אחר כך תגדירו שלב אימות נוסף, כי כאן רואים נתונים של אנשים אחרים ומחליטים בעניינם.',
        ],
        link: { label: 'בחירת סיסמה', href: link },
        after: [
          `הקישור פועל פעם אחת, במשך ${daysIn('he', days)}.`,
          'לא ציפיתם להודעה הזאת? אין צורך לעשות דבר: בלי הקישור החשבון אינו מועיל לאיש.',
        ],
      },
    },
  }
}
