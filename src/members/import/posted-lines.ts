import type { MendedAtOnce } from './mend-alike.ts'
import type { Mended } from './mend-import.ts'
import { longestCell } from './file/tidy-cell.ts'

const mostLines = 200

/** The roles of the columns that were posted, `role-0`, `role-1` …; nothing is a column that is left out. */
export function readRoles(form: FormData): (string | null)[] {
  const roles: (string | null)[] = []
  for (let at = 0; form.has(`role-${String(at)}`) && at < mostLines; at++) {
    const role = form.get(`role-${String(at)}`)
    roles.push(typeof role === 'string' && role !== '' ? role : null)
  }
  return roles
}

/** The lines that were mended: `cell-<line>-<column>` and `choice-<line>`, where nothing asks again. */
export function readMended(form: FormData): Mended[] {
  const lines = new Map<number, { cells: Map<number, string>; choice?: string | null }>()
  for (const [name, value] of form) {
    const [, kind, line = '', column = ''] = /^(cell|choice)-(\d{1,7})(?:-(\d{1,3}))?$/.exec(name) ?? []
    if (kind === undefined || typeof value !== 'string') continue
    const one = lines.get(Number(line)) ?? { cells: new Map<number, string>() }
    if (kind === 'choice') one.choice = value === '' ? null : value
    else one.cells.set(Number(column), value)
    lines.set(Number(line), one)
  }
  return [...lines].slice(0, mostLines).map(([line, mended]) => ({ line, ...mended }))
}

/** What was mended in many lines at once: `alike-<place>`, and `duplicates` about all lines that ask. */
export function readMendedAtOnce(form: FormData): MendedAtOnce {
  const texts = new Map<number, string>()
  for (const [name, value] of form) {
    const at = /^alike-(\d{1,2})$/.exec(name)?.[1]
    if (at !== undefined && typeof value === 'string') texts.set(Number(at), value.slice(0, longestCell))
  }
  const said = form.get('duplicates')
  const duplicates = (['proposed', 'new', 'leave-out'] as const).find((one) => one === said) ?? null
  return { texts, duplicates }
}
