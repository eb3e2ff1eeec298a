import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { projectRoot } from '../../kernel/root.ts'
import type { Random } from './random.ts'

const pair = z.object({ Hebr: z.string(), Latn: z.string() })
const plain = z.object({ given: z.array(z.string()), family: z.array(z.string()) })
const nameLists = z.object({
  fr: plain,
  nl: plain,
  it: plain,
  en: plain,
  es: plain,
  pt: plain,
  he: z.object({ given: z.array(pair), family: z.array(pair) }),
  tailStart: z.array(z.string()),
  tailMiddle: z.array(z.string()),
  tailEnd: z.array(z.string()),
})

type Culture = 'fr' | 'nl' | 'it' | 'en' | 'es' | 'pt'

export interface InventedName {
  script: 'Latn' | 'Hebr'
  given: string
  family: string
}

/** Invents names as they are spread in life: few very common, many rare, some in two scripts. */
export function nameInventor(random: Random): (country: string) => InventedName[] {
  const lists = nameLists.parse(
    JSON.parse(readFileSync(join(projectRoot, 'db/demonstration/names.json'), 'utf8')),
  )
  const frequent = <Item>(items: readonly Item[]) =>
    random.chance(0.5) ? random.pick(items.slice(0, Math.ceil(items.length / 6))) : random.pick(items)
  const rareFamily = () =>
    random.pick(lists.tailStart) +
    (random.chance(0.6) ? random.pick(lists.tailMiddle) : '') +
    random.pick(lists.tailEnd)
  const latin = (culture: Culture): InventedName[] => {
    const { given, family } = lists[culture]
    const one = random.chance(culture === 'fr' ? 0.5 : 0.2) ? rareFamily() : frequent(family)
    const double = random.chance(0.07) ? `${one}-${random.pick(family)}` : one
    return [{ script: 'Latn', given: frequent(given), family: double }]
  }
  const bilingual = (): InventedName[] => {
    const [given, family] = [frequent(lists.he.given), frequent(lists.he.family)]
    return [
      { script: 'Latn', given: given.Latn, family: family.Latn },
      { script: 'Hebr', given: given.Hebr, family: family.Hebr },
    ]
  }
  return (country) => {
    if (country === 'IL') return random.chance(0.85) ? bilingual() : bilingual().slice(0, 1)
    if (random.chance(0.05)) return bilingual().slice(0, random.chance(0.5) ? 1 : 2)
    return latin(random.pick(cultures[country] ?? ['en']))
  }
}

const cultures: Record<string, Culture[]> = {
  FR: ['fr'],
  BE: ['fr', 'nl'],
  CH: ['fr', 'it'],
  IT: ['it'],
  ES: ['es'],
  GB: ['en'],
  US: ['en', 'es'],
  CA: ['fr', 'en'],
  BR: ['pt'],
}
