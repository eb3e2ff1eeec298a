import type { Point } from './document.ts'

const earthKm = 6371

export interface Vector {
  x: number
  y: number
  z: number
}

/** Takes a point on the earth, returns it on a sphere of radius one. */
export function vectorOf({ lat, lon }: Point): Vector {
  const [latitude, longitude] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180]
  const ring = Math.cos(latitude)
  return { x: ring * Math.cos(longitude), y: ring * Math.sin(longitude), z: Math.sin(latitude) }
}

/** The squared straight line through the sphere for a distance along its surface: cheap to compare. */
export function squaredChord(km: number): number {
  if (km >= Math.PI * earthKm) return 4
  const chord = 2 * Math.sin(km / earthKm / 2)
  return chord * chord
}

/** The distance along the surface, to the metre. */
export function kmOfSquaredChord(squared: number): number {
  return metresOfSquaredChord(squared) / 1000
}

/** The same in whole metres; half the way round the earth for `Infinity`. */
export function metresOfSquaredChord(squared: number): number {
  return Math.round(earthKm * 2000 * Math.asin(Math.min(1, Math.sqrt(squared) / 2)))
}
