import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { doctorsAnswer } from '../../../src/directory/api/api-schemas.ts'
import type { Visitor } from './visitor.ts'

export type DoctorsAnswer = z.infer<typeof doctorsAnswer>

/** Reads a value by a schema without tolerance: a field too many is as wrong as one too few. */
export function readExactly<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const known = schema.parse(value)
  // zod leaves out what the schema does not name.
  if (!isDeepStrictEqual(structuredClone(known), value)) throw new Error('the answer has a field too many')
  return known
}

type Asker = Pick<Visitor, 'json'>

/** One answer of the search; `query` begins with `?`, or is empty. */
export async function search(visitor: Asker, query: string): Promise<DoctorsAnswer> {
  return readExactly(doctorsAnswer, await visitor.json(`/api/v1/doctors${query}`))
}

/** The doctors of all pages of an answer. */
export async function searchAll(visitor: Asker, query: string): Promise<DoctorsAnswer['doctors']> {
  const join = query === '' ? '?' : `${query}&`
  const { total, pageSize } = await search(visitor, query)
  const pages = Array.from({ length: Math.ceil(total / pageSize) }, (_, index) => index + 1)
  const answers = await Promise.all(pages.map((page) => search(visitor, `${join}page=${page}`)))
  return answers.flatMap(({ doctors }) => doctors)
}

/** The slugs of everybody who is listed. */
export async function listedSlugs(visitor: Asker): Promise<string[]> {
  return (await searchAll(visitor, '')).map(({ slug }) => slug)
}
