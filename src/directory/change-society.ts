import { z } from 'zod'
import { record } from '../audit/record.ts'
import { write, type Database } from '../kernel/database.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { readSociety } from './society.ts'
import { society } from './tables.ts'

const name = z
  .string()
  .transform((text) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(120)
      .regex(/^[^\p{C}]*$/u),
  )

/** What an administrator writes; `was` is the name that stood in the form, so that of two the slower one is told. */
export const societyForm = z.object({
  name,
  country: z
    .string()
    .trim()
    .regex(/^[A-Z]{2}$/),
  was: z.string().max(200),
})

/** Changes the name and the country of the society. What it is, real or a demonstration, nobody changes. */
export function changeSociety(
  database: Database,
  form: z.infer<typeof societyForm>,
  { by, at }: { by: string; at: Date },
): Result<null, 'changed-meanwhile' | 'as-it-is'> {
  return write(database, () => {
    const stored = readSociety(database)
    if (!stored || stateOf(stored) !== form.was) return refused('changed-meanwhile')
    if (stateOf(form) === form.was) return refused('as-it-is')
    database.orm.update(society).set({ name: form.name, country: form.country }).run()
    const detail = { country: form.country }
    record(database, { at, actor: by, act: 'society.change', object: 'society', detail })
    return ok(null)
  })
}

/** Name and country in one text: what a form was made of. */
export function stateOf({ name, country }: { name: string; country: string }): string {
  return `${country} ${name}`
}
