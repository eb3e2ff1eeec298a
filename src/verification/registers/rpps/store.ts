import { z } from 'zod'
import { openDatabase, type Database } from '../../../kernel/database.ts'

/** The register's own file: rebuilt as a whole from each publication, never mixed with the society's data. */
const schema = `
  CREATE TABLE person (number TEXT NOT NULL, profession TEXT NOT NULL, profession_label TEXT NOT NULL,
    category TEXT NOT NULL, family TEXT NOT NULL, given TEXT NOT NULL, postal_code TEXT NOT NULL, town TEXT NOT NULL,
    line INTEGER NOT NULL, row TEXT NOT NULL) STRICT;
  CREATE TABLE diploma (number TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL, line INTEGER NOT NULL, row TEXT NOT NULL) STRICT;
  CREATE TABLE skill (number TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL, line INTEGER NOT NULL, row TEXT NOT NULL) STRICT;
`

const indexes = `
  CREATE INDEX person_by_number ON person (number);
  CREATE INDEX diploma_by_number ON diploma (number);
  CREATE INDEX skill_by_number ON skill (number);
`

const personRow = z.object({
  profession: z.string(),
  professionLabel: z.string(),
  category: z.string(),
  family: z.string(),
  given: z.string(),
  postalCode: z.string(),
  town: z.string(),
  line: z.number(),
  row: z.string(),
})

const awardRow = z.object({ code: z.string(), label: z.string(), line: z.number(), row: z.string() })

export type RppsPerson = z.infer<typeof personRow>
export type RppsAward = z.infer<typeof awardRow>

/** Everything the register says about one number. */
export interface RppsRecord {
  people: RppsPerson[]
  diplomas: RppsAward[]
  skills: RppsAward[]
}

/** Makes an empty register file for loading: no journal, because a load that stops is thrown away whole. */
export function makeStore(file: string): Database {
  const store = openDatabase(file)
  for (const setting of [
    'journal_mode = OFF',
    'synchronous = OFF',
    'secure_delete = OFF',
    'cache_size = -8192',
  ])
    store.sqlite.pragma(setting)
  store.sqlite.exec(schema)
  return store
}

/** Makes a loaded register quick to ask. */
export function finishStore({ sqlite }: Database): void {
  sqlite.exec(indexes)
}

/** Takes a loaded register, returns the reader of one number's record. */
export function recordReader({ sqlite }: Database): (number: string) => RppsRecord {
  const people = sqlite.prepare<[string]>(
    `SELECT profession, profession_label AS professionLabel, category, family, given, postal_code AS postalCode, town,
       line, row FROM person WHERE number = ? ORDER BY line`,
  )
  const diplomas = sqlite.prepare<[string]>(
    'SELECT code, label, line, row FROM diploma WHERE number = ? ORDER BY line',
  )
  const skills = sqlite.prepare<[string]>(
    'SELECT code, label, line, row FROM skill WHERE number = ? ORDER BY line',
  )
  return (number) => ({
    people: z.array(personRow).parse(people.all(number)),
    diplomas: z.array(awardRow).parse(diplomas.all(number)),
    skills: z.array(awardRow).parse(skills.all(number)),
  })
}
