import { defineCollection } from 'astro:content'
import { file, glob, type Loader } from 'astro/loaders'
import { factKinds, isList, type FactKind } from './library/fact-kinds.ts'
import { aboutSchema, guideSchema } from './library/schemas.ts'

type FactCollections = {
  [Kind in FactKind]: { loader: Loader; schema: (typeof factKinds)[Kind]['schema'] }
}

export const collections = {
  ...factCollections(),
  guide: defineCollection({
    loader: glob({ base: 'content/guide', pattern: '*/*.md' }),
    schema: guideSchema,
  }),
  about: defineCollection({
    loader: glob({ base: 'content/about', pattern: '*/*.md' }),
    schema: aboutSchema,
  }),
  society: defineCollection({
    loader: glob({ base: 'content/society', pattern: '*/*.md' }),
    schema: aboutSchema,
  }),
}

// Every kind keeps its own schema; the compiler cannot follow that through a loop.
function factCollections(): FactCollections
function factCollections(): Record<string, unknown> {
  const kinds = Object.entries(factKinds)
  return Object.fromEntries(
    kinds.map(([kind, { at, schema }]) => [kind, defineCollection({ loader: loaderOf(at), schema })]),
  )
}

// The id inside a file counts, because the loader would put file names in lower case.
function loaderOf(at: string): Loader {
  if (isList(at)) return file(`content/${at}`)
  return glob({ base: `content/${at}`, pattern: '*.json', generateId: ({ data }) => String(data.id) })
}
