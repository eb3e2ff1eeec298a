import type { Localized } from '../../i18n/locales.ts'

/** A register that staff look into by hand. */
export interface LookUp {
  name: Localized
  /** Shown as text to copy: the site asks nobody. Null where the country has no single public address. */
  address: string | null
}

const lookUps: Readonly<Record<string, LookUp>> = {
  'fr-rpps': {
    name: { en: 'Annuaire Santé (RPPS), France', fr: 'Annuaire Santé (RPPS), France', he: 'Annuaire Santé (RPPS), צרפת' },
    address: 'https://annuaire.sante.fr',
  },
  'il-moh': {
    name: {
      en: 'Register of physicians of the Ministry of Health, Israel',
      fr: 'Registre des médecins du ministère de la Santé, Israël',
      he: 'פנקס הרופאים של משרד הבריאות',
    },
    address: 'https://practitioners.health.gov.il',
  },
  'uk-gmc': {
    name: {
      en: 'Medical register of the General Medical Council, United Kingdom',
      fr: 'Registre du General Medical Council, Royaume-Uni',
      he: 'המרשם הרפואי של ה-GMC, בריטניה',
    },
    address: 'https://www.gmc-uk.org',
  },
  'it-fnomceo': {
    name: { en: 'FNOMCeO register, Italy', fr: 'Registre de la FNOMCeO, Italie', he: 'מרשם FNOMCeO, איטליה' },
    address: 'https://portale.fnomceo.it',
  },
  be: {
    name: {
      en: 'Order of physicians and federal public health service, Belgium',
      fr: 'Ordre des médecins et SPF Santé publique, Belgique',
      he: 'לשכת הרופאים ומשרד הבריאות, בלגיה',
    },
    address: null,
  },
  'us-npi': {
    name: {
      en: 'NPPES (number), then the medical board of the state, USA',
      fr: 'NPPES (numéro), puis l’ordre de l’État, États-Unis',
      he: 'NPPES (המספר), ואחר כך המועצה הרפואית של המדינה, ארה"ב',
    },
    address: 'https://npiregistry.cms.hhs.gov',
  },
}

/** How staff look into a register; for one we know no more of than its id, its id is its name. */
export function lookUpOf(register: string, issuer: string): LookUp {
  return lookUps[register] ?? { name: { en: issuer, fr: issuer, he: issuer }, address: null }
}
