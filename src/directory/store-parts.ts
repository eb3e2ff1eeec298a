import type { Locale } from '../i18n/locales.ts'
import type { Database } from '../kernel/database.ts'
import { onceFor } from '../kernel/once-for.ts'
import { prepareRows, type Row } from '../kernel/write-rows.ts'
import type { ContentPractice, ListingContent } from './listing-content.ts'
import { prepareStorePractices, type Owned } from './store-practices.ts'

/**
 * Writes parts of listings, of one or of thousands at once, in the caller's transaction. What is there already stays, but
 * for the name in a script and the practice at a place.
 */
export interface PartStore {
  names(of: Owned<ListingContent['names']>): void
  languages(of: Owned<string[]>): void
  techniques(of: Owned<string[]>): void
  offers(of: Owned<ListingContent['offers']>): void
  practices(of: Owned<ContentPractice[]>): void
  texts(of: Owned<Partial<Record<Locale, string>>>): void
  /** Throws when there is no such photo. */
  photo(owner: number, uid: string): void
}

/** The store of a connection. */
export const partStore = onceFor((database: Database): PartStore => {
  const names = prepareRows(
    database,
    `INSERT INTO practitioner_name (practitioner_id, script, given, family)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE true
     ON CONFLICT (practitioner_id, script) DO UPDATE SET given = excluded.given, family = excluded.family`,
  )
  const languages = prepareRows(
    database,
    'INSERT INTO practitioner_language SELECT value ->> 0, value ->> 1 FROM json_each(?)',
  )
  const techniques = prepareRows(
    database,
    'INSERT INTO practitioner_technique SELECT value ->> 0, value ->> 1 FROM json_each(?)',
  )
  const offers = prepareRows(
    database,
    'INSERT INTO offer SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
  )
  const texts = prepareRows(
    database,
    'INSERT INTO practitioner_text SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
  )
  const photo = database.sqlite.prepare(
    'INSERT INTO practitioner_photo SELECT ?, id FROM photo WHERE uid = ?',
  )
  return {
    names: (of) => {
      names(rowsOf(of, (all) => all.map(({ script, given, family }) => [script, given, family])))
    },
    languages: (of) => {
      languages(rowsOf(of, once))
    },
    techniques: (of) => {
      techniques(rowsOf(of, once))
    },
    offers: (of) => {
      offers(rowsOf(of, (all) => all.map(({ condition, stance }) => [condition, stance])))
    },
    practices: prepareStorePractices(database),
    texts: (of) => {
      texts(rowsOf(of, (all) => Object.entries(all).filter(([, words]) => words !== '')))
    },
    photo: (owner, uid) => {
      if (photo.run(owner, uid).changes === 0) throw new Error('photo: there is no such photo')
    },
  }
})

function rowsOf<Part>(of: Owned<Part>, rows: (part: Part) => readonly Row[]): Row[] {
  return of.flatMap(([owner, part]) => rows(part).map((row) => [owner, ...row]))
}

function once(ids: string[]): Row[] {
  return [...new Set(ids)].map((id) => [id])
}
