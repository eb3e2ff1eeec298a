import { beNumbers } from './be.ts'
import { brCfmNumbers } from './br-cfm.ts'
import { chMedregNumbers } from './ch-medreg.ts'
import { esCgcomNumbers } from './es-cgcom.ts'
import { frRppsNumbers } from './fr-rpps.ts'
import { ilMohNumbers } from './il-moh.ts'
import { itFnomceoNumbers } from './it-fnomceo.ts'
import type { NumberFormat } from './register.ts'
import { ukGmcNumbers } from './uk-gmc.ts'
import { usNpiNumbers } from './us-npi.ts'

/** The numbers alone, because browsers load them too. */
export const numberFormats: readonly NumberFormat[] = [
  frRppsNumbers,
  ilMohNumbers,
  beNumbers,
  chMedregNumbers,
  itFnomceoNumbers,
  esCgcomNumbers,
  ukGmcNumbers,
  usNpiNumbers,
  brCfmNumbers,
]

/** The register in which a country's physicians stand; for a country we know no format of, any number is taken. */
export function registerOf(country: string, formats = numberFormats): NumberFormat {
  return (
    formats.find((format) => format.country === country) ?? {
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
export function checkLicence(
  licence: LicenceNumber,
  formats = numberFormats,
): 'fits' | 'look-again' | 'licence-format' {
  const { register, number } = tidyLicence(licence)
  const { pattern, hasRightDigit } = registerOf(countryOf(register, formats), formats)
  if (!pattern.test(number)) return 'licence-format'
  return hasRightDigit === undefined || hasRightDigit(number) ? 'fits' : 'look-again'
}

function countryOf(register: string, formats: readonly NumberFormat[]): string {
  return formats.find(({ id }) => id === register)?.country ?? register.slice(0, 2).toUpperCase()
}
