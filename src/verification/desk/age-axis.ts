import { promisedDays, type QueueRow } from '../read-queue.ts'

export interface AgePoint {
  x: number
  y: number
  isLate: boolean
  isCurrent: boolean
}

export interface AgeAxis {
  points: AgePoint[]
  promiseX: number
  /** Days at the end of the axis. */
  days: number
}

export const axisSize = { width: 600, height: 56, line: 34, radius: 4 }

/** Places a point for each case by its age; points that would cover each other stand on top of each other. */
export function ageAxis(
  rows: readonly QueueRow[],
  { isRtl, current }: { isRtl: boolean; current?: string },
): AgeAxis {
  const days = Math.max(promisedDays + 5, ...rows.map(({ ageDays }) => ageDays + 1))
  const place = (age: number) => {
    const along = 10 + (age / days) * (axisSize.width - 20)
    return Math.round(isRtl ? axisSize.width - along : along)
  }
  const stacked = new Map<number, number>()
  const points = rows.map(({ uid, ageDays, isLate }) => {
    const x = place(ageDays)
    const below = stacked.get(x) ?? 0
    stacked.set(x, below + 1)
    const y = axisSize.line - Math.min(below, 3) * (axisSize.radius * 2 + 1)
    return { x, y, isLate, isCurrent: uid === current }
  })
  return { points, promiseX: place(promisedDays), days }
}
