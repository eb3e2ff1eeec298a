import { read, SSF, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { mostColumns, sheetLimits, TableProblem } from './table.ts'
import { longestCell } from './tidy-cell.ts'
import { unpackSheet } from './unpack-sheet.ts'

/** The rows of the fullest sheet that is shown, as text. Formulas are never worked out: what the sheet last showed is read. */
export function readSheet(bytes: Uint8Array): { format: 'xlsx' | 'ods'; rows: string[][] } {
  const { format, packed } = unpackSheet(bytes)
  const book = read(packed, {
    type: 'array',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellNF: true,
    sheetRows: sheetLimits.rows + 52,
  })
  const sheets = shownSheets(book).map(rowsOf)
  const fullest = sheets.reduce<Row[]>((best, rows) => (filled(rows) > filled(best) ? rows : best), [])
  if (fullest.length > sheetLimits.rows + 50) throw new TableProblem('too-many-rows')
  return { format, rows: fullest.map(textsOf) }
}

function shownSheets({ SheetNames, Sheets, Workbook }: WorkBook): (WorkSheet | undefined)[] {
  const shown = SheetNames.filter((_, at) => !Workbook?.Sheets?.[at]?.Hidden)
  return (shown.length > 0 ? shown : SheetNames).map((name) => Sheets[name])
}

type Row = (CellObject | undefined)[]

function rowsOf(sheet: WorkSheet | undefined): Row[] {
  const data: unknown = sheet?.['!data']
  if (!Array.isArray(data)) return []
  return Array.from(data, (row: unknown) => (Array.isArray(row) ? row : []))
}

// Instructions may be longer than the list, but not wider.
function filled(rows: Row[]): number {
  return rows.reduce((sum, row) => sum + row.filter((cell) => cell !== undefined).length, 0)
}

function textsOf(row: Row, index: number): string[] {
  const last = row.findLastIndex((cell) => cell !== undefined && textOf(cell) !== '')
  if (last >= mostColumns) throw new TableProblem('too-many-columns', index + 1)
  return Array.from(row.slice(0, last + 1), (cell) =>
    cell === undefined ? '' : textOf(cell).slice(0, longestCell),
  )
}

function textOf({ t, v, w, z }: CellObject): string {
  if (t === 'e' || t === 'z' || v === undefined) return ''
  if (v instanceof Date) return v.toISOString().slice(0, 10)
  if (typeof v !== 'number') return String(v)
  if (z !== undefined && SSF.is_date(String(z))) return dateText(v) ?? String(v)
  // "0612345678" is a number that is shown with its zero.
  return /^0[0 ./-]+$/.test(String(z)) ? (w ?? String(v)) : String(v)
}

function dateText(serial: number): string | undefined {
  const date: unknown = SSF.parse_date_code(serial)
  if (typeof date !== 'object' || date === null || !('y' in date && 'm' in date && 'd' in date))
    return undefined
  const { y, m, d } = date
  return [String(y), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-')
}
