import type { Locale, Messages } from '../../i18n/index.ts'
import type { Facts } from '../facts.ts'
import type { FactBlock } from './fact-block.ts'
import { inOrder } from './in-order.ts'
import { millimetres } from './techniques.ts'

/** A cut through the skin with every technique that has an agreed depth, the shallowest first. */
export function depthPicture({ techniques, skinLayers }: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.pictures.depth
  const layers = inOrder(skinLayers)
  const drawn = [...techniques.values()]
    .flatMap((technique) => (technique.depthMm === null ? [] : { ...technique, depthMm: technique.depthMm }))
    .sort((one, other) => one.depthMm[1] - other.depthMm[1] || other.depthMm[0] - one.depthMm[0])
  return {
    form: 'picture',
    picture: {
      kind: 'depth',
      caption: { text: words.caption, sources: [...new Set(layers.flatMap(({ sources }) => sources))] },
      layers: layers.map(({ names, depthMm }) => ({ name: names[locale], depthMm })),
      techniques: drawn.map(({ names, depthMm, sources }, index) => ({
        letter: words.letters.charAt(index) || String(index + 1),
        depthMm,
        name: { text: names[locale], sources },
        depth: millimetres(depthMm, locale, t),
      })),
      unit: words.unit,
    },
  }
}
