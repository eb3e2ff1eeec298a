import { describe, expect, test } from 'vitest'
import { drawSkinCut } from '../../src/design/skin-cut.ts'

const layers = [
  { name: 'outermost', depthMm: null },
  { name: 'upper', depthMm: [0, 2] },
  { name: 'below', depthMm: [2, null] },
] as const
const needles = [
  { letter: 'A', depthMm: [0, 1] },
  { letter: 'B', depthMm: [2, 8] },
] as const

describe('a cut through the skin', () => {
  const drawing = drawSkinCut(layers, needles, false)

  test('is to scale: a millimetre is as long in a needle as on the scale and in a layer', () => {
    const [zero, two] = drawing.scale
    const [, upper] = drawing.bands
    const [first, second] = drawing.needles
    const mm = ((two?.y ?? 0) - (zero?.y ?? 0)) / 2
    expect(mm).toBeGreaterThan(0)
    expect(upper?.height).toBe(2 * mm)
    expect((first?.to ?? 0) - (first?.from ?? 0)).toBe(mm)
    expect((second?.to ?? 0) - (second?.from ?? 0)).toBe(6 * mm)
  })

  test('begins at the surface, which is also the layer without a depth', () => {
    expect(drawing.scale[0]).toEqual({ mm: 0, y: drawing.surface })
    expect(drawing.needles[0]?.from).toBe(drawing.surface)
    expect(drawing.bands[0]).toMatchObject({ y: drawing.surface, height: 0 })
  })

  test('goes deeper than the deepest needle, and its last layer to the bottom', () => {
    const last = drawing.bands.at(-1)
    expect(drawing.height).toBeGreaterThan(Math.max(...drawing.needles.map(({ to }) => to)))
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBe(drawing.height)
  })

  test('is mirrored for languages from the right, at the same depths', () => {
    const mirrored = drawSkinCut(layers, needles, true)
    expect(mirrored.needles.map(({ x }) => drawing.width - x)).toEqual(drawing.needles.map(({ x }) => x))
    expect(mirrored.needles.map(({ to }) => to)).toEqual(drawing.needles.map(({ to }) => to))
    expect(mirrored.scaleX).toBe(drawing.width - drawing.scaleX)
  })

  test('keeps needles between the scale and the names of the layers', () => {
    for (const { x } of drawing.needles) {
      expect(x).toBeGreaterThan(drawing.scaleX)
      expect(x).toBeLessThan(drawing.nameX)
    }
  })

  test('without needles is the skin alone', () => {
    expect(drawSkinCut(layers, [], false).needles).toEqual([])
  })
})
