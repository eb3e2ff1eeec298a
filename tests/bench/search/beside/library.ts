import { fold } from '../../../../src/search/fold.ts'
import { locales } from '../../../../src/i18n/locales.ts'
import type { BenchDoctor } from '../doctors.ts'
import { commonLabels, type World } from '../question.ts'

/** What every compared library is given to find a doctor by. */
export interface Texts {
  id: number
  names: string
  conditions: string
  cities: string
}

/** A search library as somebody would use it who takes its own advice; it only finds texts. */
export interface Library {
  build(texts: Texts[]): Promise<void> | void
  /** The first ids for what was typed. */
  ask(q: string, count: number): Promise<number[]> | number[]
  replace(texts: Texts): Promise<void> | void
  remove(id: number): Promise<void> | void
}

/** Takes doctors, returns their names in both scripts, and labels and towns in three languages. */
export function textsOf(world: World, doctors: BenchDoctor[]): Texts[] {
  const conditions = new Map(
    world.terms.filter(({ kind }) => kind === 'condition').map((term) => [term.id, term]),
  )
  const labels = new Map(
    [...conditions].map(([id, term]) => [
      id,
      locales.flatMap((locale) => commonLabels(term, locale)).join(', '),
    ]),
  )
  const towns = new Map<string, string>()
  const townNames = (city: string): string => {
    const names = world.places.named(fold(city))[0]?.names ?? []
    const spoken = names.filter(({ lang }) => ['und', ...locales].includes(lang)).map(({ name }) => name)
    return [...new Set([city, ...spoken])].join(', ')
  }
  return doctors.map(({ document, city }) => {
    const cities = towns.get(city) ?? townNames(city)
    towns.set(city, cities)
    return {
      id: document.id,
      names: document.names.map(({ given, family }) => `${given} ${family}`).join(', '),
      conditions: document.facets.condition.map((id) => labels.get(id) ?? '').join(', '),
      cities,
    }
  })
}

/** All of it as one text, for libraries that cannot look for words across fields. */
export function wholeText({ names, conditions, cities }: Texts): string {
  return [names, conditions, cities].join(', ')
}
