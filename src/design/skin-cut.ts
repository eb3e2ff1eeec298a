/** A layer of the skin in millimetres; without a depth it is only the line of the surface, without an end it goes on. */
export interface SkinBand {
  name: string
  depthMm: readonly [number, number | null] | null
}

/** How deep something goes in, under a letter that explains it. */
export interface SkinNeedle {
  letter: string
  depthMm: readonly [number, number]
}

export interface SkinCutDrawing {
  width: number
  height: number
  surface: number
  /** Where the skin begins and how far it goes; the names of the layers begin, the figures of the scale end. */
  skinX: number
  skinWidth: number
  nameX: number
  scaleX: number
  bands: { name: string; y: number; height: number; nameY: number }[]
  scale: { mm: number; y: number }[]
  needles: { letter: string; x: number; from: number; to: number }[]
}

/** As wide as the text on the smallest phone, so that letters keep their size there. */
const size = { width: 280, surface: 46, mm: 20, scale: 28, names: 100, below: 12 }
const everyMm = 2

/** Cuts through the skin, the surface above and a needle for each depth; mirrored for languages from the right. */
export function drawSkinCut(
  layers: readonly SkinBand[],
  needles: readonly SkinNeedle[],
  isRtl: boolean,
): SkinCutDrawing {
  const deepest = Math.max(0, ...needles.map(({ depthMm }) => depthMm[1]))
  const height = depthOf(deepest) + size.below
  const column = (size.width - size.scale - size.names) / Math.max(1, needles.length)
  const across = (along: number) => Math.round((isRtl ? size.width - along : along) * 10) / 10
  return {
    ...{ width: size.width, height, surface: size.surface },
    ...{ skinX: isRtl ? 0 : size.scale, skinWidth: size.width - size.scale },
    ...{ nameX: across(size.width - size.names + 8), scaleX: across(size.scale - 6) },
    bands: layers.map((layer) => bandOf(layer, height)),
    scale: Array.from({ length: Math.floor(deepest / everyMm) + 1 }, (_, step) => {
      return { mm: step * everyMm, y: depthOf(step * everyMm) }
    }),
    needles: needles.map(({ letter, depthMm: [from, to] }, index) => {
      const x = across(size.scale + (index + 0.5) * column)
      return { letter, x, from: depthOf(from), to: depthOf(to) }
    }),
  }
}

function bandOf({ name, depthMm }: SkinBand, bottom: number) {
  if (depthMm === null) return { name, y: size.surface, height: 0, nameY: size.surface - 8 }
  const [from, to] = depthMm
  const y = depthOf(from)
  const height = (to === null ? bottom : depthOf(to)) - y
  return { name, y, height, nameY: y + Math.min(height, 2 * size.mm) / 2 + 4 }
}

function depthOf(mm: number): number {
  return Math.round((size.surface + mm * size.mm) * 10) / 10
}
