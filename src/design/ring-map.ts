import { boxAround, freeSpot, overlaps } from './map-labels.ts'
import { distance, projection, radiusThatHolds } from './map-projection.ts'
import { spreadApart } from './spread-apart.ts'
import type { Box, MapLabel } from './map-labels.ts'
import type { Place, Spot } from './map-projection.ts'

export interface MapPoint extends Place {
  /** The number of the doctor in the list; without one a small point is drawn. */
  number?: number
  highlight?: boolean
}

export interface MapTown extends Place {
  name: string
}

export interface RingMapInput {
  centre: Place
  points: readonly MapPoint[]
  /** The most important first: a name that fits nowhere is left out. */
  towns: readonly MapTown[]
  /** Side of the square drawing, in its own units. */
  size: number
  radiusKm?: number
  /** A polygon of the land, where a coast crosses the map. */
  land?: readonly Place[]
  kilometres: (km: number) => string
}

export interface RingMapDrawing {
  middle: number
  radiusKm: number
  rings: { radius: number; figure: MapLabel }[]
  points: { x: number; y: number; radius: number; number?: number; highlight: boolean }[]
  towns: { x: number; y: number; label: MapLabel }[]
  land?: string
}

const marginOfBezel = 22
const numberedRadius = 12
const plainRadius = 5
/** South first; then where fewer points are in the way. */
const bearingsOfFigures = [180, 135, 225, 90, 270, 45, 315, 0]

/** Lays out a ring map: north up, distances true from the centre, names placed so that nothing overlaps. */
export function drawRingMap(input: RingMapInput): RingMapDrawing {
  const radiusKm = input.radiusKm ?? radiusThatHolds(input.centre, input.points)
  const middle = input.size / 2
  const rim = middle - marginOfBezel
  const project = projection(input.centre, middle, rim / radiusKm)
  const points = placePoints(input.points, project, { x: middle, y: middle }, rim)
  const pointBoxes = points.map(({ x, y, radius }) => boxAround({ x, y }, radius + 2, radius + 2))
  const rings = drawRings(radiusKm, middle, rim, input.kilometres, pointBoxes)
  const reserved = [
    ...pointBoxes,
    ...rings.map(({ figure }) => figure.box),
    boxAround({ x: middle, y: middle }, 10, 10),
  ]
  const land = input.land && pathThrough(input.land.map(project))
  return {
    middle,
    radiusKm,
    rings,
    points,
    towns: placeTowns(input.towns, project, middle, rim, reserved),
    land,
  }
}

function placePoints(
  points: readonly MapPoint[],
  project: (place: Place) => Spot,
  centre: Spot,
  rim: number,
) {
  const inside = points
    .map(({ number, highlight = false, ...place }) => ({
      ...project(place),
      radius: number === undefined ? plainRadius : numberedRadius,
      number,
      highlight,
    }))
    .filter((point) => distance(point, centre) <= rim + 0.5)
  const apart = spreadApart(inside, centre, rim)
  return inside.map((point, index) => ({ ...point, ...rounded(apart[index] ?? point) }))
}

function drawRings(
  radiusKm: number,
  middle: number,
  rim: number,
  kilometres: (km: number) => string,
  taken: readonly Box[],
) {
  const candidates = bearingsOfFigures.map((bearing) =>
    [1, 2, 3].map((step) => {
      const radius = (rim * step) / 3
      return {
        radius: round(radius),
        figure: ringFigure(kilometres((radiusKm * step) / 3), middle, radius, bearing),
      }
    }),
  )
  const hidden = (rings: { figure: { box: Box } }[]) =>
    rings.filter(({ figure }) => taken.some((box) => overlaps(box, figure.box))).length
  const [first = [], ...others] = candidates
  return others.reduce((best, rings) => (hidden(rings) < hidden(best) ? rings : best), first)
}

function ringFigure(text: string, middle: number, radius: number, bearing: number): MapLabel & { box: Box } {
  const angle = (bearing * Math.PI) / 180
  const spot = { x: middle + radius * Math.sin(angle), y: middle - radius * Math.cos(angle) }
  return {
    text,
    x: round(spot.x),
    y: round(spot.y + 4),
    anchor: 'middle',
    box: boxAround(spot, text.length * 3.5, 8),
  }
}

function placeTowns(
  towns: readonly MapTown[],
  project: (place: Place) => Spot,
  middle: number,
  rim: number,
  reserved: readonly Box[],
) {
  const taken = [...reserved]
  return towns.flatMap(({ name, ...place }) => {
    const spot = rounded(project(place))
    if (distance(spot, { x: middle, y: middle }) > rim - 4) return []
    const label = freeSpot(name, spot, { middle, rim, taken })
    if (label === null) return []
    taken.push(label.box, boxAround(spot, 3, 3))
    return [{ ...spot, label }]
  })
}

function pathThrough(spots: readonly Spot[]): string {
  return `M${spots.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}z`
}

function rounded({ x, y }: Spot): Spot {
  return { x: round(x), y: round(y) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
