/** What a column of a list can hold, in the order in which lists are exported. */
export const importFields = [
  'id',
  'family',
  'given',
  'fullName',
  'fullNameFamilyFirst',
  'email',
  'country',
  'licence',
  'memberNumber',
  'memberSince',
  'diploma',
  'diplomaIssuer',
  'diplomaYear',
  'languages',
  'techniques',
  'conditions',
  'practiceName',
  'street',
  'postalCode',
  'city',
  'practiceCountry',
  'phone',
  'bookingUrl',
] as const

export type ImportField = (typeof importFields)[number]

const numberedFields: readonly ImportField[] = [
  'diploma',
  'diplomaIssuer',
  'diplomaYear',
  'practiceName',
  'street',
  'postalCode',
  'city',
  'practiceCountry',
  'phone',
  'bookingUrl',
]

/** The most practices or diplomas that a line can hold. */
export const mostNumbered = 20

/** A field, and which of several practices or diplomas it is of. */
export interface Role {
  field: ImportField
  which: number
}

/** `street` or, of the second practice, `street@2`. */
export function roleName({ field, which }: Role): string {
  return which === 1 ? field : `${field}@${String(which)}`
}

/** Reads `street@2`; null for anything that is no role. */
export function readRole(name: string): Role | null {
  const [word = '', number = '1', ...more] = name.split('@')
  const field = importFields.find((known) => known === word)
  if (field === undefined || more.length > 0 || !/^[1-9]\d?$/.test(number)) return null
  const which = Number(number)
  const fits = which === 1 || (isNumbered(field) && which <= mostNumbered)
  return fits ? { field, which } : null
}

/** Whether a line can hold several of a field. */
export function isNumbered(field: ImportField): boolean {
  return numberedFields.includes(field)
}
