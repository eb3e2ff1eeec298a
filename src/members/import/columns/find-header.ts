import { headingKey, readHeading } from './read-header.ts'
import { tidyCell } from '../file/tidy-cell.ts'

/** Where the names of the columns stand, and what they are. */
export interface FoundHeader {
  /** The row of the names; -1 for a list that has none. */
  at: number
  labels: string[]
}

const mostAbove = 30

/**
 * Finds the names of the columns among the first rows: the row with the most headings that are known, below whatever
 * title. `isKept` tells which headings somebody explained before.
 */
export function findHeader(rows: readonly string[][], isKept: (key: string) => boolean): FoundHeader {
  const tidy = rows.slice(0, mostAbove).map((row) => row.map(tidyCell))
  const scored = tidy.map((row) => row.filter((cell) => isHeading(cell, isKept)).length)
  const best = scored.reduce((top, score, at) => (score > (scored[top] ?? 0) ? at : top), 0)
  const filled = (tidy[best] ?? []).filter((cell) => cell !== '').length
  const isFound = (scored[best] ?? 0) >= Math.min(2, Math.max(1, filled))
  const at = isFound ? best : tidy.findIndex((row) => isPlainHeader(row, tidy))
  const width = Math.max(0, ...rows.map((row) => row.length))
  const own = tidy[at] ?? []
  const labels = Array.from({ length: width }, (_, column) => own[column] ?? '')
  return { at, labels: withGroups(labels, tidy[at - 1] ?? []) }
}

function isHeading(cell: string, isKept: (key: string) => boolean): boolean {
  return cell !== '' && (readHeading(cell) !== undefined || isKept(headingKey(cell)))
}

// Nothing known: the first full row, if it holds words only. A row of a person has a number or an address in it.
function isPlainHeader(row: string[], rows: string[][]): boolean {
  const widest = Math.max(...rows.map((one) => one.filter((cell) => cell !== '').length))
  const cells = row.filter((cell) => cell !== '')
  return cells.length === widest && cells.every((cell) => !/[\d@]/.test(cell) && cell.length <= 40)
}

// "Cabinet 2" stands once above its street, postcode and town.
function withGroups(labels: string[], above: string[]): string[] {
  if (above.filter((cell) => cell !== '').length < 2) return labels
  let group = ''
  return labels.map((label, at) => {
    group = above[at] === undefined || above[at] === '' ? group : above[at]
    const isRepeated = labels.filter((other) => other === label).length > 1
    return isRepeated && label !== '' && group !== '' ? `${group} ${label}` : label
  })
}
