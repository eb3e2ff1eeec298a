/** Places on a scale that begins at 0. */
export interface DotRow {
  at: readonly number[]
  /** Places that may be left out. */
  perhaps: readonly number[]
  /** More follows, and nobody says where. */
  goesOn: boolean
}

/** A figure of the scale. */
export interface Tick {
  at: number
  label: string
}

export interface DotRowDrawing {
  dots: number[]
  perhaps: number[]
  /** Small dots after the last one. */
  on: number[]
}

/** As wide as the text on the smallest phone; the edge keeps half a figure and half a dot within. */
export const dotRowSize = { width: 280, height: 18, edge: 14 }

/** Beside each other, in the drawing's own unit. */
const stepsOn = [15, 24, 33]

/** Places dots along a line, 0 at its beginning; mirrored for languages from the right. */
export function drawDotRow({ at, perhaps, goesOn }: DotRow, length: number, isRtl: boolean): DotRowDrawing {
  const place = (value: number) => across(along(value, length), isRtl)
  const last = along(Math.max(0, ...at, ...perhaps), length)
  return {
    dots: at.map(place),
    perhaps: perhaps.map(place),
    on: goesOn ? stepsOn.map((step) => across(last + step, isRtl)) : [],
  }
}

/** Places the figures of the scale over the dots of the same value. */
export function drawTicks(
  ticks: readonly Tick[],
  length: number,
  isRtl: boolean,
): { label: string; x: number }[] {
  return ticks.map(({ at, label }) => ({ label, x: across(along(at, length), isRtl) }))
}

function along(value: number, length: number): number {
  return dotRowSize.edge + (value / length) * (dotRowSize.width - 2 * dotRowSize.edge)
}

function across(distance: number, isRtl: boolean): number {
  return Math.round((isRtl ? dotRowSize.width - distance : distance) * 10) / 10
}
