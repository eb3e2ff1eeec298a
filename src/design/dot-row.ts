/** What happens on which days, counted from 1; `perhaps` are days that may be left out. */
export interface DotRow {
  days: readonly number[]
  perhaps: readonly number[]
  /** More follows, on days that nobody names. */
  goesOn: boolean
}

export interface DotRowDrawing {
  dots: number[]
  perhaps: number[]
  /** Small dots after the last one. */
  on: number[]
}

export const dotRowSize = { width: 280, height: 18, edge: 8 }

/** Places dots along a line of weeks, the first at its beginning; mirrored for languages from the right. */
export function drawDotRow({ days, perhaps, goesOn }: DotRow, weeks: number, isRtl: boolean): DotRowDrawing {
  const place = (day: number) => placeOfDay(day, weeks, isRtl)
  const last = Math.max(1, ...days, ...perhaps)
  const on = goesOn ? [last + 5, last + 8, last + 11] : []
  return { dots: days.map(place), perhaps: perhaps.map(place), on: on.map(place) }
}

/** The weeks that a line has room for figures of: the first, every fourth, the last. */
export function drawWeeks(weeks: number, isRtl: boolean): { week: number; x: number }[] {
  return Array.from({ length: weeks }, (_, index) => index + 1)
    .filter((week) => week === 1 || week % 4 === 0)
    .map((week) => ({ week, x: placeOfDay((week - 1) * 7 + 1, weeks, isRtl) }))
}

function placeOfDay(day: number, weeks: number, isRtl: boolean): number {
  const { width, edge } = dotRowSize
  const along = edge + ((day - 1) / (weeks * 7)) * (width - 2 * edge)
  return Math.round((isRtl ? width - along : along) * 10) / 10
}
