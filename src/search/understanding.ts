import type { Place } from './place-book.ts'
import type { TermKind } from './vocabulary.ts'

/** An entity and the folded words it was read from. */
export interface Understood {
  id: string
  from: string
}

/** What the typed words were taken for. */
export interface Understanding {
  /** In order of likelihood; searched as any of them. */
  conditions: Understood[]
  techniques: Understood[]
  diplomas: Understood[]
  languages: Understood[]
  countries: Understood[]
  place: { place: Place; radiusKm: number | null; from: string } | null
  /** Other places of the same name. */
  alternativePlaces: Place[]
  name: { text: string; tokens: string[] } | null
  /** The name as it would be if words taken for a place or a country were part of it; both are searched. */
  nameOrEntity: { tokens: string[]; instead: TermKind | 'place'; nameFirst: boolean } | null
  corrections: { from: string; to: string }[]
  ignored: string[]
}
