import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import * as schemas from './library/schemas.ts'

// One JSON file each; the id inside the file counts, because the loader would put file names in lower case.
const folder = (name: string) =>
  glob({ base: `content/${name}`, pattern: '*.json', generateId: ({ data }) => String(data.id) })

export const collections = {
  conditions: defineCollection({ loader: folder('conditions'), schema: schemas.conditionSchema }),
  techniques: defineCollection({ loader: folder('techniques'), schema: schemas.techniqueSchema }),
  diplomas: defineCollection({ loader: folder('diplomas'), schema: schemas.diplomaSchema }),
  sources: defineCollection({ loader: folder('sources'), schema: schemas.sourceSchema }),
  languages: defineCollection({ loader: file('content/languages.json'), schema: schemas.languageSchema }),
  countries: defineCollection({ loader: file('content/countries.json'), schema: schemas.countrySchema }),
  groups: defineCollection({ loader: file('content/groups.json'), schema: schemas.groupSchema }),
  bodyAreas: defineCollection({ loader: file('content/body-areas.json'), schema: schemas.namedSchema }),
  evidenceLevels: defineCollection({
    loader: file('content/evidence-levels.json'),
    schema: schemas.evidenceLevelSchema,
  }),
  guide: defineCollection({
    loader: glob({ base: 'content/guide', pattern: '*/*.md' }),
    schema: schemas.guideSchema,
  }),
  about: defineCollection({
    loader: glob({ base: 'content/about', pattern: '*/*.md' }),
    schema: schemas.aboutSchema,
  }),
}
