export interface Bar {
  label: string
  up: number
  down: number
}

export interface BarsDrawing {
  width: number
  height: number
  baseline: number
  bars: { x: number; middle: number; width: number; up: number; down: number; label: string; figures: Bar }[]
}

const size = { slot: 32, bar: 18, reach: 72, text: 18 }

/** Places bars above and below a line, from the reader's side of the page; an empty chart is its line alone. */
export function drawBars(bars: readonly Bar[], isRtl: boolean): BarsDrawing {
  const most = Math.max(1, ...bars.flatMap(({ up, down }) => [up, down]))
  const deepest = Math.max(0, ...bars.map(({ down }) => down))
  const length = (value: number) => Math.round((value / most) * size.reach)
  const width = bars.length * size.slot
  const baseline = size.reach + size.text
  const below = deepest === 0 ? 0 : length(deepest) + size.text
  return {
    width,
    baseline,
    height: baseline + below + size.text + 4,
    bars: bars.map((bar, index) => {
      const along = (index + 0.5) * size.slot
      const middle = isRtl ? width - along : along
      const x = middle - size.bar / 2
      return {
        x,
        middle,
        width: size.bar,
        up: length(bar.up),
        down: length(bar.down),
        label: bar.label,
        figures: bar,
      }
    }),
  }
}
