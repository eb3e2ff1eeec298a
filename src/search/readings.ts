import type { Facet } from './document.ts'
import type { NameLookup } from './name-index.ts'
import { largeTown } from './read-places.ts'
import type { Understanding } from './understanding.ts'

/** One way to take the typed words: whoever fits any reading is in the answer. */
export interface Reading {
  names: string[]
  filters: { facet: Facet; ids: string[] }[]
  /** Whether the place counts, or its word is part of the name. */
  atPlace: boolean
  /** Whether slips in the names are forgiven. */
  forgiving: boolean
  /** How much less likely it is than the other reading, in the measure of name scores. */
  doubt: number
}

/** Beside another name a word is likelier a name than a place; but a slip in a name is less likely than both. */
const slightDoubt = 0.15
const strongDoubt = 0.6

/** Takes what was understood, returns its one or two readings. */
export function readingsOf(understanding: Understanding): Reading[] {
  const { name, nameOrEntity } = understanding
  const likely: Reading = {
    names: name?.tokens ?? [],
    filters: filtersOf(understanding),
    atPlace: true,
    forgiving: true,
    doubt: nameOrEntity?.nameFirst ? slightDoubt : 0,
  }
  if (!nameOrEntity) return [likely]
  const person: Reading = {
    names: nameOrEntity.tokens,
    filters: likely.filters.filter(({ facet }) => facet !== nameOrEntity.instead),
    atPlace: nameOrEntity.instead !== 'place',
    forgiving: nameOrEntity.tokens.length > 1,
    doubt: nameOrEntity.nameFirst ? 0 : strongDoubt,
  }
  return [likely, person]
}

/** Takes a name of several words with a small town among them that is a listed name too, returns the whole as a name; null for anything else. */
export function asPerson(understanding: Understanding, names: NameLookup): Understanding | null {
  const { nameOrEntity, place } = understanding
  const isSmallTown = nameOrEntity?.instead === 'place' && place && place.place.population < largeTown
  if (!nameOrEntity?.nameFirst || !isSmallTown || !names.has(place.from)) return null
  const { tokens } = nameOrEntity
  if (tokens.length < 2) return null
  return {
    ...understanding,
    name: { text: tokens.join(' '), tokens },
    place: null,
    alternativePlaces: [],
    nameOrEntity: null,
  }
}

/** Takes what was understood, returns it without some words of the name, which are said to be left out. */
export function withoutNameWords(understanding: Understanding, leftOut: readonly string[]): Understanding {
  const tokens = understanding.name?.tokens.filter((word) => !leftOut.includes(word)) ?? []
  const name = tokens.length > 0 ? { text: tokens.join(' '), tokens } : null
  return { ...understanding, name, nameOrEntity: null, ignored: [...understanding.ignored, ...leftOut] }
}

/** Takes what was understood, returns it without the place, whose word is said to be left out. */
export function withoutPlace(understanding: Understanding): Understanding {
  const { place, ignored } = understanding
  return {
    ...understanding,
    place: null,
    nameOrEntity: null,
    ignored: place ? [...ignored, place.from] : ignored,
  }
}

/** Tells whether anything but a name was understood. */
export function hasEntities(understanding: Understanding): boolean {
  return understanding.place !== null || filtersOf(understanding).length > 0
}

function filtersOf(understanding: Understanding): Reading['filters'] {
  const all: Reading['filters'] = [
    { facet: 'condition', ids: understanding.conditions.map(({ id }) => id) },
    { facet: 'technique', ids: understanding.techniques.map(({ id }) => id) },
    { facet: 'diploma', ids: understanding.diplomas.map(({ id }) => id) },
    { facet: 'language', ids: understanding.languages.map(({ id }) => id) },
    { facet: 'country', ids: understanding.countries.map(({ id }) => id) },
  ]
  return all.filter(({ ids }) => ids.length > 0)
}
