import { describe, expect, test } from 'vitest'
import { boxAround, overlaps } from '../../src/design/map-labels.ts'
import { radiusThatHolds } from '../../src/design/map-projection.ts'
import { drawRingMap } from '../../src/design/ring-map.ts'
import type { Box, MapLabel } from '../../src/design/map-labels.ts'
import type { MapPoint, MapTown, RingMapInput } from '../../src/design/ring-map.ts'

const toulouse = { lat: 43.6045, lon: 1.444 }
const towns: MapTown[] = [
  { name: 'Balma', lat: 43.611, lon: 1.499 },
  { name: 'Blagnac', lat: 43.638, lon: 1.39 },
  { name: 'Colomiers', lat: 43.612, lon: 1.325 },
  { name: 'Tournefeuille', lat: 43.583, lon: 1.344 },
  { name: 'L’Union', lat: 43.656, lon: 1.484 },
  { name: 'Ramonville', lat: 43.545, lon: 1.475 },
  { name: 'Castanet', lat: 43.516, lon: 1.498 },
]

function draw(changes: Partial<RingMapInput> = {}) {
  return drawRingMap({
    centre: toulouse,
    points: [],
    towns: [],
    size: 360,
    kilometres: (km) => `${km} km`,
    ...changes,
  })
}

/** A name is drawn 13 units high from its baseline, at most 7.4 units a letter. */
function boxOf({ text, x, y, anchor }: MapLabel): Box {
  const width = text.length * 7.4
  const shift = { start: width / 2, middle: 0, end: -width / 2 }[anchor]
  return boxAround({ x: x + shift, y: y - 4 }, width / 2 - 0.1, 7.9)
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]))
}

describe('the ring map', () => {
  test('puts north up and east to the right, for readers of every direction', () => {
    const { points, middle } = draw({
      points: [
        { lat: 43.65, lon: 1.444, number: 1 },
        { lat: 43.6045, lon: 1.52, number: 2 },
      ],
    })
    expect(points[0]?.y).toBeLessThan(middle)
    expect(points[1]?.x).toBeGreaterThan(middle)
  })

  test('draws distances true: ten kilometres are a third of thirty', () => {
    const { points, rings, middle } = draw({
      radiusKm: 30,
      points: [{ lat: toulouse.lat + 10 / 110.57, lon: toulouse.lon }],
    })
    expect(middle - (points[0]?.y ?? 0)).toBeCloseTo(rings[0]?.radius ?? 0, 0)
  })

  test('chooses the smallest usual radius that holds the doctors of the page', () => {
    expect(radiusThatHolds(toulouse, [])).toBe(3)
    expect(radiusThatHolds(toulouse, [{ lat: 43.7, lon: 1.444 }])).toBe(12)
    expect(radiusThatHolds(toulouse, [{ lat: 48.86, lon: 2.35 }])).toBe(600)
  })

  test('leaves out what lies beyond the rim', () => {
    const drawing = draw({ radiusKm: 3, towns, points: [{ lat: 44, lon: 1.444, number: 1 }] })
    expect(drawing.points).toEqual([])
    expect(drawing.towns).toEqual([])
  })

  test('never lets a name cover another name, a doctor or a distance', () => {
    const points: MapPoint[] = towns.map(({ lat, lon }, index) => ({ lat, lon, number: index + 1 }))
    const drawing = draw({ towns, points })
    const labels = drawing.towns.map(({ label }) => boxOf(label))
    const discs = drawing.points.map(({ x, y, radius }) => boxAround({ x, y }, radius, radius))
    const figures = drawing.rings.map(({ figure }) => boxAround({ x: figure.x, y: figure.y - 4 }, 12, 6))
    expect(labels.length).toBeGreaterThan(4)
    for (const [one, other] of pairs(labels)) expect(overlaps(one, other)).toBe(false)
    for (const label of labels)
      for (const taken of [...discs, ...figures]) expect(overlaps(label, taken)).toBe(false)
  })

  test('leaves a name out rather than squeezing it in', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => ({
      ...toulouse,
      name: `Quartier numéro ${index}`,
    }))
    expect(draw({ towns: crowd }).towns.length).toBeLessThan(10)
  })

  test('shows every doctor of a shared house', () => {
    const points = Array.from({ length: 12 }, (_, index) => ({ ...toulouse, number: index + 1 }))
    const drawing = draw({ points })
    for (const [one, other] of pairs(drawing.points))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(20)
  })

  test('keeps all twenty doctors of a page inside the rim when they live at its edge', () => {
    const points = Array.from({ length: 20 }, (_, index) => ({ lat: 43.71, lon: 1.444, number: index + 1 }))
    const { middle, points: drawn } = draw({ points, radiusKm: 12 })
    expect(drawn).toHaveLength(20)
    for (const { x, y } of drawn) expect(Math.hypot(x - middle, y - middle)).toBeLessThanOrEqual(middle - 21)
  })
})
