import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import * as care from './library/care-schemas.ts'
import { claimSchema, contradictionSchema } from './library/contradiction-schema.ts'
import * as schemas from './library/schemas.ts'
import { toolSchema } from './library/tool-schemas.ts'
import * as world from './library/world-schemas.ts'

// One JSON file each; the id inside the file counts, because the loader would put file names in lower case.
const folder = (name: string) =>
  glob({ base: `content/${name}`, pattern: '*.json', generateId: ({ data }) => String(data.id) })

export const collections = {
  conditions: defineCollection({ loader: folder('conditions'), schema: schemas.conditionSchema }),
  techniques: defineCollection({ loader: folder('techniques'), schema: schemas.techniqueSchema }),
  diplomas: defineCollection({ loader: folder('diplomas'), schema: schemas.diplomaSchema }),
  sources: defineCollection({ loader: folder('sources'), schema: schemas.sourceSchema }),
  productClasses: defineCollection({
    loader: file('content/product-classes.json'),
    schema: care.productClassSchema,
  }),
  products: defineCollection({ loader: folder('products'), schema: care.productSchema }),
  productUses: defineCollection({ loader: file('content/product-uses.json'), schema: care.productUseSchema }),
  contraindications: defineCollection({
    loader: file('content/contraindications.json'),
    schema: care.contraindicationSchema,
  }),
  sideEffects: defineCollection({ loader: file('content/side-effects.json'), schema: care.sideEffectSchema }),
  effects: defineCollection({ loader: file('content/effects.json'), schema: care.effectSchema }),
  schedules: defineCollection({ loader: file('content/schedules.json'), schema: care.scheduleSchema }),
  skinLayers: defineCollection({ loader: file('content/skin-layers.json'), schema: care.skinLayerSchema }),
  tools: defineCollection({ loader: folder('tools'), schema: toolSchema }),
  languages: defineCollection({ loader: file('content/languages.json'), schema: schemas.languageSchema }),
  countries: defineCollection({ loader: file('content/countries.json'), schema: schemas.countrySchema }),
  groups: defineCollection({ loader: file('content/groups.json'), schema: schemas.groupSchema }),
  bodyAreas: defineCollection({ loader: file('content/body-areas.json'), schema: schemas.namedSchema }),
  evidenceLevels: defineCollection({
    loader: file('content/evidence-levels.json'),
    schema: schemas.evidenceLevelSchema,
  }),
  history: defineCollection({ loader: file('content/history.json'), schema: world.momentSchema }),
  studies: defineCollection({ loader: folder('studies'), schema: world.studySchema }),
  societies: defineCollection({ loader: file('content/societies.json'), schema: world.societySchema }),
  universities: defineCollection({
    loader: file('content/universities.json'),
    schema: world.universitySchema,
  }),
  countryRules: defineCollection({ loader: folder('country-rules'), schema: world.countryRulesSchema }),
  costs: defineCollection({ loader: file('content/costs.json'), schema: world.costSchema }),
  glossary: defineCollection({ loader: folder('glossary'), schema: world.termSchema }),
  questions: defineCollection({ loader: folder('questions'), schema: world.questionSchema }),
  contradictions: defineCollection({ loader: folder('contradictions'), schema: contradictionSchema }),
  claims: defineCollection({ loader: file('content/claims.json'), schema: claimSchema }),
  guide: defineCollection({
    loader: glob({ base: 'content/guide', pattern: '*/*.md' }),
    schema: schemas.guideSchema,
  }),
  about: defineCollection({
    loader: glob({ base: 'content/about', pattern: '*/*.md' }),
    schema: schemas.aboutSchema,
  }),
}
