import type { Point } from '../document.ts'
import { kmOfSquaredChord, vectorOf } from '../geo.ts'

const kmPerDegree = 111.2

export interface Box {
  south: number
  north: number
  west: number
  east: number
}

/** Takes a point and a distance, returns the smallest box of degrees round it that holds the circle. */
export function boxAround({ lat, lon }: Point, radiusKm: number): Box {
  const tall = radiusKm / kmPerDegree
  // Degrees of longitude are narrowest at the edge nearest to a pole; at the pole itself all are inside.
  const edge = Math.min(89.9, Math.abs(lat) + tall)
  const wide = tall / Math.cos((edge * Math.PI) / 180)
  return { south: lat - tall, north: lat + tall, west: lon - wide, east: lon + wide }
}

/** Takes two points, returns the distance between them along the surface. */
export function kmBetween(a: Point, b: Point): number {
  const [from, to] = [vectorOf(a), vectorOf(b)]
  return kmOfSquaredChord((from.x - to.x) ** 2 + (from.y - to.y) ** 2 + (from.z - to.z) ** 2)
}
