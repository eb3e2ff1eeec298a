export interface Bar {
  label: string
  up: number
  down: number
  /** Drawn in the colour of what is late. */
  isLate?: boolean
}

/** A chart: what it says in a sentence, its bars, and what a table calls them. */
export interface BarChart {
  title: string
  sentence: string
  /** Of the table: what a bar stands for, what is above the line, and what is below it, if anything. */
  headings: string[]
  bars: (Bar & { name: string })[]
}

export interface DrawnBar {
  x: number
  middle: number
  width: number
  up: number
  down: number
  label: string
  /** Beside the bar; empty where it would cover its neighbour's. */
  figures: { up: string; down: string }
  isLate: boolean
}

export interface BarsDrawing {
  width: number
  height: number
  baseline: number
  bars: DrawnBar[]
}

const size = { width: 336, bar: 30, reach: 72, text: 18 }

/** So many characters of a figure stand above a narrow bar without touching the next. */
const roomForFigure = 3

/** Places bars above and below a line, from the reader's side of the page; an empty chart is its line alone. */
export function drawBars(bars: readonly Bar[], isRtl: boolean): BarsDrawing {
  const most = Math.max(1, ...bars.flatMap(({ up, down }) => [up, down]))
  const deepest = Math.max(0, ...bars.map(({ down }) => down))
  const length = (value: number) => Math.round((value / most) * size.reach)
  const slot = size.width / Math.max(1, bars.length)
  const width = Math.round(Math.min(size.bar, slot * 0.58))
  const baseline = size.reach + size.text
  const below = deepest === 0 ? 0 : length(deepest) + size.text
  const figure = (value: number) =>
    value === most || String(most).length <= roomForFigure ? String(value) : ''
  return {
    width: size.width,
    baseline,
    height: baseline + below + size.text + 4,
    bars: bars.map(({ up, down, label, isLate = false }, index) => {
      const along = (index + 0.5) * slot
      const middle = Math.round(isRtl ? size.width - along : along)
      return {
        ...{ x: middle - width / 2, middle, width, label, isLate },
        ...{ up: length(up), down: length(down), figures: { up: figure(up), down: figure(down) } },
      }
    }),
  }
}
