/** How much was done in one of the last 52 weeks; `day` is the last day of it. */
export interface DialWeek {
  day: string
  count: number
}

export interface YearDialDrawing {
  /** One tick for each week, as one path. */
  ticks: string
  /** The numbers of the months, where each begins. */
  months: { number: number; x: number; y: number }[]
  today: { x: number; y: number }
}

export const dialSize = { view: 240, centre: 120, ring: 78, months: 62, shortest: 3, longest: 34 }

/** Places weeks round a year that goes like a clock, January at twelve: a longer tick is more. It is never mirrored. */
export function drawYearDial(weeks: readonly DialWeek[], today: string): YearDialDrawing {
  const { ring, months, shortest, longest } = dialSize
  const most = Math.max(1, ...weeks.map(({ count }) => count))
  const ticks = weeks.map(({ day, count }) => {
    const turn = turnOf(day)
    const length = count === 0 ? shortest : shortest + (count / most) * (longest - shortest)
    const [from, to] = [pointAt(turn, ring), pointAt(turn, ring + length)]
    return `M${from.x} ${from.y}L${to.x} ${to.y}`
  })
  return {
    ticks: ticks.join(''),
    months: Array.from({ length: 12 }, (_, index) => ({
      number: index + 1,
      ...pointAt((index + 0.5) / 12, months),
    })),
    today: pointAt(turnOf(today), ring),
  }
}

// The part of the year that has passed on a day.
function turnOf(day: string): number {
  const at = new Date(day.slice(0, 10))
  const begin = Date.UTC(at.getUTCFullYear(), 0, 1)
  return (at.getTime() - begin) / (Date.UTC(at.getUTCFullYear() + 1, 0, 1) - begin)
}

function pointAt(turn: number, radius: number): { x: number; y: number } {
  const angle = turn * 2 * Math.PI
  const round = (value: number) => Math.round(value * 10) / 10
  const { centre } = dialSize
  return { x: round(centre + radius * Math.sin(angle)), y: round(centre - radius * Math.cos(angle)) }
}
