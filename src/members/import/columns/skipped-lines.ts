import { fold } from '../../../search/fold.ts'
import type { FoundHeader } from './find-header.ts'
import { tidyCell } from '../file/tidy-cell.ts'

const totals = [
  'total',
  'totaux',
  'sous total',
  'total general',
  'grand total',
  'somme',
  'sum',
  'count',
  'nombre',
  'nombre de membres',
  'סהכ',
  'סך הכל',
  'סיכום',
]

/** Whether a line is nobody: empty, the names of the columns once more, a sum, or a note below the list. */
export function isSkipped(row: readonly string[], { at, labels }: FoundHeader): boolean {
  const cells = row.map(tidyCell)
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0) return true
  if (at >= 0 && filled.length > 1 && cells.every((cell, column) => cell === '' || cell === labels[column]))
    return true
  const [first = ''] = filled
  if (filled.length === 1 && labels.length > 2 && isNote(first)) return true
  const word = fold(first.replace(/[\d:=()]+/g, ' '))
  return totals.includes(word) && filled.length <= Math.max(2, labels.length / 2)
}

// "Source : secrétariat", "* founding members"; "Tél : 05 36 49 01 08" is of the person above.
function isNote(cell: string): boolean {
  return /^[*(]|:(?!\/\/)/.test(cell) && !/\d{4}|\d\d \d\d|@/.test(cell)
}
