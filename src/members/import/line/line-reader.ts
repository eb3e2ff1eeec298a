import { onceFor } from '../../../kernel/once-for.ts'
import { remember } from '../../../kernel/remember.ts'
import { line } from '../../field-schemas.ts'
import { longest as longestOf } from '../../profile-parts.ts'
import type { CellProblem } from './draft.ts'
import { readRole, roleName, type ImportField } from '../fields.ts'
import { isFormula, tidyCell } from '../file/tidy-cell.ts'

/** Says why a cell is not taken over; what it gives stands for nothing. */
export type Refuse = (reason: CellProblem['reason']) => null

const textReaders = new Map<number, ReturnType<typeof textReader>>(
  Object.values(longestOf).map((longest) => [longest, textReader(longest)]),
)

// What can stand on a page as it is, or why it cannot.
function textReader(longest: number) {
  const schema = line(longest)
  return remember(10_000, (text: string): { text: string } | { reason: CellProblem['reason'] } => {
    const { success, data, error } = schema.safeParse(text)
    if (success) return { text: data }
    return { reason: error.issues[0]?.message === 'too-long' ? 'too-long' : 'characters' }
  })
}

/** One line of a list by what its columns are. Collects which cells cannot be taken over. */
export class LineReader {
  readonly problems: CellProblem[] = []
  readonly #cells: readonly string[]
  readonly #tidy: string[] = []
  readonly #byRole: ReadonlyMap<string, number[]>

  constructor(cells: readonly string[], byRole: ReadonlyMap<string, number[]>) {
    this.#cells = cells
    this.#byRole = byRole
  }

  role(field: ImportField, which: number): string {
    return roleName({ field, which })
  }

  /** Whether the list has such a column at all. */
  has(role: string): boolean {
    return this.#byRole.has(role)
  }

  /** Whether a word stands in a cell of a role, be it readable or not; a sign of repetition (") is none. */
  isFilled(role: string): boolean {
    return (this.#byRole.get(role) ?? []).some((column) => /[\p{L}=]/u.test(this.#textOf(column)))
  }

  /** Where the first column of a role stands, filled or not; undefined when the list has none. */
  column(role: string): number | undefined {
    return this.#byRole.get(role)?.[0]
  }

  /** The numbers of the practices that the list has columns for. */
  practices(): number[] {
    return numbersOf(this.#byRole).practices
  }

  /** The numbers of the diplomas that the list has columns for. */
  diplomas(): number[] {
    return numbersOf(this.#byRole).diplomas
  }

  /** Every filled cell of a role, with its column. A text that a spreadsheet would run is refused. */
  cells(role: string): { column: number; text: string }[] {
    return (this.#byRole.get(role) ?? []).flatMap((column) => {
      const text = this.#textOf(column)
      if (text === '') return []
      if (!isFormula(text)) return [{ column, text }]
      this.refuse(column, 'formula')
      return []
    })
  }

  #textOf(column: number): string {
    return (this.#tidy[column] ??= tidyCell(this.#cells[column]))
  }

  /** What the first filled cell of a role says; null when all are empty or the reading refuses it. */
  take<Value>(role: string, read: (text: string, refuse: Refuse) => Value | null): Value | null {
    const [cell] = this.cells(role)
    if (!cell) return null
    return read(cell.text, (reason) => this.refuse(cell.column, reason))
  }

  /** The texts of a role in one line; null when there are none, or they cannot stand on a page. */
  text(role: string, longest: number): string | null {
    const cells = this.cells(role)
    const [first] = cells
    if (!first) return null
    const read = (textReaders.get(longest) ?? textReader(longest))(
      cells.map(({ text }) => text.replaceAll('\n', ', ')).join(', '),
    )
    return 'text' in read ? read.text : this.refuse(first.column, read.reason)
  }

  refuse(column: number, reason: CellProblem['reason']): null {
    const isKnown = this.problems.some((problem) => problem.column === column)
    if (!isKnown) this.problems.push({ column, reason })
    return null
  }
}

const numbersOf = onceFor((byRole: ReadonlyMap<string, number[]>) => {
  const roles = [...byRole.keys()].flatMap((name) => readRole(name) ?? [])
  const numbers = (fields: readonly ImportField[]) =>
    [...new Set(roles.flatMap(({ field, which }) => (fields.includes(field) ? [which] : [])))].toSorted(
      (a, b) => a - b,
    )
  return {
    practices: numbers(['practiceName', 'street', 'postalCode', 'city', 'phone', 'bookingUrl']),
    diplomas: numbers(['diploma']),
  }
})
