import type { ByFacet, Point, SearchDocument } from '../document.ts'
import { tokens } from '../fold.ts'
import { soundsOf } from '../phonetics.ts'
import { sortWords } from '../ranking.ts'
import { otherSpellings } from '../same-names.ts'

/**
 * One practice of a doctor as the server gets it: the server knows one point for a document, and takes the documents
 * of a doctor together. Nothing in it that the doctor's page does not show.
 */
export interface PracticeDocument extends ByFacet<string[]> {
  key: string
  doctor: number
  words: string[]
  /** The same words; slips are forgiven in these. */
  slips: string[]
  spellings: string[]
  sounds: string[]
  notOffered: string[]
  points: Point[]
  publicUntil: number
  name: string
  /** For the order of the day among equals, which the server cannot work out. */
  slug: string
  _geo?: { lat: number; lng: number }
}

/** How far the index is fed, as a document that no search finds: its term has passed. */
export interface FeedMark {
  key: typeof feedMarkKey
  seq: number
  publicUntil: number
}

export type IndexDocument = PracticeDocument | FeedMark

export const feedMarkKey = 'feed'

/** Takes the number of the last change that the index holds, returns what the index keeps of it. */
export function feedMark(seq: number): FeedMark {
  return { key: feedMarkKey, seq, publicUntil: 0 }
}

/** Takes one listed doctor, returns one document for each practice; one without a point for a doctor without any. */
export function practiceDocuments(document: SearchDocument): PracticeDocument[] {
  const doctor = doctorFields(document)
  if (document.points.length === 0) return [{ key: `${document.id}-0`, ...doctor }]
  return document.points.map(({ lat, lon }, at) => ({
    key: `${document.id}-${at}`,
    ...doctor,
    _geo: { lat, lng: lon },
  }))
}

function doctorFields({ id, names, facets, notOffered, points, publicUntil, slug }: SearchDocument) {
  const folded = names.map(({ given, family }) => ({ given: tokens(given), family: tokens(family) }))
  const words = nameWords(folded.flatMap(({ given, family }) => [given, family]))
  return {
    doctor: id,
    words,
    slips: words,
    spellings: unique(words.flatMap(otherSpellings)),
    sounds: unique(words.flatMap(soundsOf)),
    ...facets,
    notOffered,
    points,
    publicUntil,
    name: sortWords(folded).join(' '),
    slug,
  }
}

/** A name of several words counts as one word too ("ben haim", "benhaim"). */
function nameWords(parts: string[][]): string[] {
  return unique(parts.flatMap((part) => (part.length > 1 ? [...part, part.join('')] : part)))
}

function unique(words: string[]): string[] {
  return [...new Set(words)]
}
