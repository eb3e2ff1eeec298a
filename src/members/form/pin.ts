import type { Bearing } from './draft-intents.ts'

export interface Pin {
  lat: number
  lon: number
}

const metresPerDegree = 110_570

/** Takes where a pin stands, returns where it stands some metres further. */
export function pinMoved({ lat, lon }: Pin, bearing: Bearing, metres: number): Pin {
  const north = metres / metresPerDegree
  const east = north / Math.cos((lat * Math.PI) / 180)
  const steps = { north: [north, 0], south: [-north, 0], west: [0, -east], east: [0, east] } as const
  const [up, across] = steps[bearing]
  return pinRounded({ lat: lat + up, lon: lon + across })
}

/** The same pin with six decimals: a tenth of a metre. */
export function pinRounded({ lat, lon }: Pin): Pin {
  return { lat: Number(lat.toFixed(6)), lon: Number(lon.toFixed(6)) }
}

/** Reads a pin from two fields; undefined when none is set. */
export function pinOf(lat: string, lon: string): Pin | undefined {
  const pin = { lat: Number(lat), lon: Number(lon) }
  const isSet = lat.trim() !== '' && lon.trim() !== '' && Math.abs(pin.lat) <= 90 && Math.abs(pin.lon) <= 180
  return isSet ? pin : undefined
}
