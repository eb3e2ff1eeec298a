import type { Spot } from './map-projection.ts'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface MapLabel {
  text: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

/** Wide enough for the widest face that may be shown, in the units of a map whose names are 13 high. */
const widthOfLetter = 7.4
const halfHeight = 8
const baseline = 4

/** Around a point in the order they are tried: end, start, below, above, then the corners. */
const directions = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: 1 },
  { x: 0, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: -1 },
  { x: -1, y: -1 },
] as const
/** Close to its point; farther when a doctor's number covers it. */
const gaps = [7, 16]

/** Where a name may stand: `middle` and `rim` are those of the disc, `taken` what it must not cover. */
export interface LabelRoom {
  middle: number
  rim: number
  taken: readonly Box[]
}

/** The first free place beside a point for its name, inside the disc if there is one; null when there is none. */
export function freeSpot(text: string, point: Spot, room: LabelRoom): (MapLabel & { box: Box }) | null {
  const labels = gaps.flatMap((gap) => directions.map((direction) => labelAt(text, point, direction, gap)))
  const free = labels.filter(({ box }) => !room.taken.some((other) => overlaps(other, box)))
  const inDisc = free.find(({ box }) => isInDisc(box, room))
  return inDisc ?? free.find(({ box }) => isInDrawing(box, room.middle * 2)) ?? null
}

/** A box round a spot, from half its width and half its height. */
export function boxAround({ x, y }: Spot, halfWidth: number, halfTall: number): Box {
  return { left: x - halfWidth, top: y - halfTall, right: x + halfWidth, bottom: y + halfTall }
}

/** Tells whether two boxes share any area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function labelAt(
  text: string,
  point: Spot,
  direction: { x: number; y: number },
  gap: number,
): MapLabel & { box: Box } {
  const width = text.length * widthOfLetter
  const x = point.x + direction.x * (direction.y === 0 ? gap : gap / 2)
  const y = point.y + direction.y * (gap + halfHeight)
  const anchor = direction.x === 0 ? 'middle' : direction.x > 0 ? 'start' : 'end'
  const centre = { x: x + (direction.x * width) / 2, y }
  return { text, x: tenth(x), y: tenth(y + baseline), anchor, box: boxAround(centre, width / 2, halfHeight) }
}

function isInDrawing({ left, top, right, bottom }: Box, size: number): boolean {
  return left >= 0 && top >= 0 && right <= size && bottom <= size
}

function isInDisc({ left, top, right, bottom }: Box, { middle, rim }: LabelRoom): boolean {
  const far = { x: Math.max(middle - left, right - middle), y: Math.max(middle - top, bottom - middle) }
  return Math.hypot(far.x, far.y) <= rim
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
