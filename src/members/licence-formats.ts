import type { FieldProblem } from './field-problem.ts'

/** A register of physicians: how its numbers look. Whether a number is in it, only the register can say. */
export interface Register {
  id: string
  country: string
  /** The body that keeps it. */
  issuer: string
  /** What the number looks like once spaces, dots, slashes and hyphens are gone. */
  pattern: RegExp
  example: string
  /** Tells whether the check digit is right, where there is one: a wrong one is a warning, never a refusal. */
  hasRightDigit?: (number: string) => boolean
}

export const registers: readonly Register[] = [
  {
    id: 'fr-rpps',
    country: 'FR',
    issuer: 'RPPS',
    pattern: /^\d{11}$/,
    example: '10001234567',
    hasRightDigit: isLuhn,
  },
  { id: 'il-moh', country: 'IL', issuer: 'משרד הבריאות', pattern: /^\d{4,8}$/, example: '1-23456' },
  {
    id: 'be',
    country: 'BE',
    issuer: 'SPF Santé publique / FOD Volksgezondheid',
    pattern: /^1\d{10}$/,
    example: '1-23456-74-001',
    hasRightDigit: (number) => Number(number.slice(0, 6)) % 97 === (97 - Number(number.slice(6, 8))) % 97,
  },
  {
    id: 'ch-medreg',
    country: 'CH',
    issuer: 'MedReg',
    pattern: /^7601\d{9}$/,
    example: '7601000123453',
    hasRightDigit: isGtin,
  },
  {
    id: 'it-fnomceo',
    country: 'IT',
    issuer: 'FNOMCeO',
    pattern: /^(?:[A-Z]{2})?\d{1,6}$/,
    example: 'RM 12345',
  },
  {
    id: 'es-cgcom',
    country: 'ES',
    issuer: 'Consejo General de Colegios Oficiales de Médicos',
    pattern: /^\d{6,9}$/,
    example: '282812345',
  },
  { id: 'uk-gmc', country: 'GB', issuer: 'General Medical Council', pattern: /^\d{7}$/, example: '1234567' },
  {
    id: 'us-npi',
    country: 'US',
    issuer: 'NPPES',
    pattern: /^[12]\d{9}$/,
    example: '1234567893',
    hasRightDigit: (number) => isLuhn(`80840${number}`),
  },
  {
    id: 'br-cfm',
    country: 'BR',
    issuer: 'Conselho Federal de Medicina',
    pattern: /^(?:CRM)?(?:[A-Z]{2}\d{3,7}|\d{3,7}[A-Z]{2})$/,
    example: 'SP 123456',
  },
]

/** The register in which a country's physicians stand; for a country we know no format of, any number is taken. */
export function registerOf(country: string): Register {
  return (
    registers.find((register) => register.country === country) ?? {
      id: `${country.toLowerCase()}-register`,
      country,
      issuer: `National register (${country})`,
      pattern: /^[\p{L}\p{N}]{1,60}$/u,
      example: '12345',
    }
  )
}

export interface LicenceNumber {
  register: string
  number: string
}

/** The number without what people put between its digits. */
export function tidyLicence({ register, number }: LicenceNumber): LicenceNumber {
  return { register, number: number.toUpperCase().replace(/[\s./\-\u2010-\u2014]/g, '') }
}

/** What a form says at once: whether the number can be one of this register, and whether to look at it again. */
export function checkLicence(licence: LicenceNumber): 'fits' | 'look-again' | 'licence-format' {
  const { register, number } = tidyLicence(licence)
  const { pattern, hasRightDigit } = registerOf(countryOf(register))
  if (!pattern.test(number)) return 'licence-format'
  return hasRightDigit === undefined || hasRightDigit(number) ? 'fits' : 'look-again'
}

/** Says what cannot be taken: a register of another country, a number that the register cannot have given. */
export function licenceProblem(
  licence: LicenceNumber | undefined,
  country: string | undefined,
): FieldProblem[] {
  if (!licence) return []
  if (country !== undefined && registerOf(country).id !== licence.register)
    return [{ path: 'register', reason: 'not-known' }]
  return checkLicence(licence) === 'licence-format' ? [{ path: 'number', reason: 'licence-format' }] : []
}

function countryOf(register: string): string {
  return registers.find(({ id }) => id === register)?.country ?? register.slice(0, 2).toUpperCase()
}

// ISO/IEC 7812, as on a bank card.
function isLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

// GS1: threes and ones from the right.
function isGtin(number: string): boolean {
  const sum = [...number]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 1 ? 3 : 1), 0)
  return sum % 10 === 0
}
