import { formatList, type Locale, type Messages } from '../../i18n/index.ts'
import type { Facts } from '../facts.ts'
import { momentKinds } from '../world-schemas.ts'
import type { FactBlock } from './fact-block.ts'
import { when } from './history.ts'

/** The year the drawing begins with; what was long before stands in the list alone. */
const firstYear = 1950
const yearsBetweenFigures = 20

/** Every date since 1950 as a dot among those of its kind, over the decades. */
export function historyPicture({ history }: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.pictures.history
  const moments = [...history.values()]
    .filter(({ from }) => from >= firstYear)
    .sort((one, other) => one.from - other.from)
  const length =
    Math.ceil((Math.max(firstYear, ...moments.map(({ from }) => from)) + 1 - firstYear) / 10) * 10
  return {
    form: 'picture',
    picture: {
      kind: 'dots',
      caption: { text: words.caption },
      scale: { title: words.years, length, ticks: ticksOver(length) },
      groups: [
        {
          rows: momentKinds.map((kind) => {
            const drawn = moments.filter((moment) => moment.kind === kind)
            return {
              name: { text: words.kinds[kind] },
              words: formatList(
                locale,
                drawn.map((moment) => when(moment, t.worldFacts.history)),
              ),
              at: drawn.map(({ from }) => from - firstYear),
              perhaps: [],
              goesOn: false,
            }
          }),
        },
      ],
    },
  }
}

function ticksOver(length: number): { at: number; label: string }[] {
  return Array.from({ length: Math.floor(length / yearsBetweenFigures) + 1 }, (_, index) => {
    const at = index * yearsBetweenFigures
    return { at, label: String(firstYear + at) }
  })
}
