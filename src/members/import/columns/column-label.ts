import type { ImportsMessages } from '../../../i18n/messages/en/imports.ts'
import { scripts } from '../../profile-parts.ts'
import { readRole } from '../fields.ts'

/** How a column is headed in a language, so that an import of any language knows it: "Street 2", "Family name (Hebrew)". */
export function columnLabel(column: string, { fields, scripts: scriptNames }: ImportsMessages): string {
  const [name = '', script] = column.split('.')
  const role = readRole(name)
  if (!role) return column
  const known = scripts.find((one) => one === script)
  const label = fields[role.field]
  if (known !== undefined) return `${label} (${scriptNames[known]})`
  return role.which === 1 ? label : `${label} ${String(role.which)}`
}
