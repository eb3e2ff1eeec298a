import type { Localized } from '../../i18n/locales.ts'
import { momentIn } from '../moment.ts'
import type { Letter } from '../letter.ts'

export type FactorChange =
  | 'app-added'
  | 'app-removed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'new-codes'
  | 'code-used'
  | 'all-removed'

const what: Record<FactorChange, Localized> = {
  'app-added': {
    en: 'A code app was added to your account.',
    fr: 'Une application de codes a été ajoutée à votre compte.',
    he: 'נוספה לחשבון שלכם אפליקציית קודים.',
  },
  'app-removed': {
    en: 'The code app was removed from your account.',
    fr: 'L’application de codes a été retirée de votre compte.',
    he: 'אפליקציית הקודים הוסרה מהחשבון שלכם.',
  },
  'passkey-added': {
    en: 'A passkey was added to your account.',
    fr: 'Une clé d’accès a été ajoutée à votre compte.',
    he: 'נוסף לחשבון שלכם מפתח גישה.',
  },
  'passkey-removed': {
    en: 'A passkey was removed from your account.',
    fr: 'Une clé d’accès a été retirée de votre compte.',
    he: 'מפתח גישה הוסר מהחשבון שלכם.',
  },
  'new-codes': {
    en: 'New recovery codes were made for your account; the old ones no longer work.',
    fr: 'De nouveaux codes de secours ont été créés ; les anciens ne fonctionnent plus.',
    he: 'נוצרו לחשבון שלכם קודי שחזור חדשים; הקודים הקודמים אינם פועלים עוד.',
  },
  'code-used': {
    en: 'A recovery code was used to sign in to your account.',
    fr: 'Un code de secours a servi à ouvrir votre compte.',
    he: 'נעשתה כניסה לחשבון שלכם בעזרת קוד שחזור.',
  },
  'all-removed': {
    en: 'The second steps of your sign-in were removed by the society.',
    fr: 'La deuxième étape de votre connexion a été retirée par la société savante.',
    he: 'האגודה הסירה את השלב השני של הכניסה לחשבון שלכם.',
  },
}

/** Tells somebody that the second step of their sign-in has changed. `link`: the page of their account. */
export function secondFactorChanged(change: { what: FactorChange; at: Date; link: string }): Letter {
  const { at, link } = change
  const said = what[change.what]
  return {
    name: 'second-factor-changed',
    texts: {
      en: {
        subject: 'The second step of your sign-in was changed',
        before: [`${said.en} This was on ${momentIn('en', at)}.`, 'If it was you, there is nothing to do.'],
        link: { label: 'See your account', href: link },
        after: ['If it was not you, reply to this e-mail at once.'],
      },
      fr: {
        subject: 'La deuxième étape de votre connexion a changé',
        before: [`${said.fr} C’était le ${momentIn('fr', at)}.`, 'Si c’était vous, il n’y a rien à faire.'],
        link: { label: 'Voir votre compte', href: link },
        after: ['Si ce n’était pas vous, répondez tout de suite à ce message.'],
      },
      he: {
        subject: 'השלב השני של הכניסה השתנה',
        before: [`${said.he} זה קרה ב־${momentIn('he', at)}.`, 'אם אתם עשיתם זאת, אין צורך לעשות דבר.'],
        link: { label: 'לחשבון שלכם', href: link },
        after: ['אם לא אתם עשיתם זאת, השיבו מיד להודעה הזאת.'],
      },
    },
  }
}
