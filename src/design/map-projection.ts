export interface Place {
  lat: number
  lon: number
}

/** A point of the drawing, in its own units: x to the east, y to the south. */
export interface Spot {
  x: number
  y: number
}

const kmPerDegreeOfLatitude = 110.57
const kmPerDegreeOfLongitude = 111.32
const radii = [3, 6, 12, 30, 60, 120, 300, 600, 1200] as const

/** The smallest usual radius in kilometres that holds all points; the largest when none does. */
export function radiusThatHolds(centre: Place, points: readonly Place[]): number {
  const inKm = projection(centre, 0, 1)
  const farthest = Math.max(0, ...points.map((point) => distance(inKm(point), { x: 0, y: 0 })))
  return radii.find((radius) => farthest <= radius) ?? 1200
}

/** Makes a place on earth a spot on the map: azimuthal and equidistant over a town and its surroundings. */
export function projection(centre: Place, middle: number, unitsPerKm: number) {
  const narrowing = Math.cos((centre.lat * Math.PI) / 180)
  return ({ lat, lon }: Place): Spot => ({
    x: middle + (lon - centre.lon) * narrowing * kmPerDegreeOfLongitude * unitsPerKm,
    y: middle - (lat - centre.lat) * kmPerDegreeOfLatitude * unitsPerKm,
  })
}

/** How far two spots are from each other. */
export function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
