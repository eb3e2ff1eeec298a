import type { Locale } from '../../i18n/index.ts'
import { day } from '../../kernel/clock.ts'
import { isPrintable, type Award } from './award.ts'
import { plateLink, proofLink, typedAddress } from './award-links.ts'
import { certificateOf, type Certificate } from './certificate.ts'
import { plateOf, type PlateText } from './plate.ts'
import type { SigningWorld } from './award-keys.ts'
import { signAward, signPlate, type ListedDoctor } from './sign-award.ts'

/** What a paper needs of the running site. */
export interface PaperWorld extends SigningWorld {
  site: { societyName: string }
  /** Where this process answers: what the codes on paper lead to. */
  ownOrigin: string
}

interface Reader {
  locale: Locale
  at: Date
}

/** A certificate ready to be shown or printed: what it says, and the address that proves it. */
export interface CertificatePaper {
  certificate: Certificate
  society: string
  link: string
  /** Where the number is typed. */
  address: string
}

/** Takes an award, returns its certificate with the code that proves it; null for one that cannot be printed. */
export function certificatePaper(
  { ownOrigin: origin, site, ...world }: PaperWorld,
  award: Award,
  { locale, at }: Reader,
): CertificatePaper | null {
  if (!isPrintable(award)) return null
  const society = site.societyName
  const certificate = certificateOf(award, society, locale)
  const token = signAward({ ...world, origin }, award, at)
  if (certificate === null || token === null) return null
  return {
    certificate,
    society,
    link: proofLink(origin, locale, token),
    address: typedAddress(origin, locale),
  }
}

/** A plate ready to be shown or printed. */
export interface PlatePaper {
  texts: PlateText[]
  link: string
  /** The doctor's page, as it is typed. */
  address: string
  /** The day of printing. */
  date: string
}

/** Takes a doctor who is public now, returns the plate with the code that leads to the page and proves itself. */
export function platePaper(
  { ownOrigin: origin, site, ...world }: PaperWorld,
  doctor: ListedDoctor,
  { locale, at }: Reader,
): PlatePaper {
  const token = signPlate({ ...world, origin }, doctor, at)
  return {
    texts: plateOf(doctor.names, { society: site.societyName, first: locale, at }),
    link: plateLink(origin, locale, doctor.slug, token),
    address: `${origin}/${locale}/doctors/${doctor.slug}/`,
    date: day(at),
  }
}
