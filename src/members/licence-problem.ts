import { checkLicence, registerOf, type LicenceNumber } from '../directory/registers/number-formats.ts'
import type { FieldProblem } from './field-problem.ts'

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
