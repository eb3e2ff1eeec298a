import * as care from './care-schemas.ts'
import { claimSchema, contradictionSchema } from './contradiction-schema.ts'
import * as schemas from './schemas.ts'
import { toolSchema } from './tool-schemas.ts'
import * as world from './world-schemas.ts'

/** Every kind of fact: where it lies in `content/`, a folder with one file each or one file that lists them, and its shape. */
export const factKinds = {
  conditions: { at: 'conditions', schema: schemas.conditionSchema },
  techniques: { at: 'techniques', schema: schemas.techniqueSchema },
  diplomas: { at: 'diplomas', schema: schemas.diplomaSchema },
  languages: { at: 'languages.json', schema: schemas.languageSchema },
  countries: { at: 'countries.json', schema: schemas.countrySchema },
  groups: { at: 'groups.json', schema: schemas.groupSchema },
  bodyAreas: { at: 'body-areas.json', schema: schemas.namedSchema },
  evidenceLevels: { at: 'evidence-levels.json', schema: schemas.evidenceLevelSchema },
  sources: { at: 'sources', schema: schemas.sourceSchema },
  productClasses: { at: 'product-classes.json', schema: care.productClassSchema },
  products: { at: 'products', schema: care.productSchema },
  productUses: { at: 'product-uses.json', schema: care.productUseSchema },
  contraindications: { at: 'contraindications.json', schema: care.contraindicationSchema },
  sideEffects: { at: 'side-effects.json', schema: care.sideEffectSchema },
  effects: { at: 'effects.json', schema: care.effectSchema },
  schedules: { at: 'schedules.json', schema: care.scheduleSchema },
  skinLayers: { at: 'skin-layers.json', schema: care.skinLayerSchema },
  tools: { at: 'tools', schema: toolSchema },
  history: { at: 'history.json', schema: world.momentSchema },
  studies: { at: 'studies', schema: world.studySchema },
  societies: { at: 'societies.json', schema: world.societySchema },
  universities: { at: 'universities.json', schema: world.universitySchema },
  countryRules: { at: 'country-rules', schema: world.countryRulesSchema },
  costs: { at: 'costs.json', schema: world.costSchema },
  glossary: { at: 'glossary', schema: world.termSchema },
  questions: { at: 'questions', schema: world.questionSchema },
  contradictions: { at: 'contradictions', schema: contradictionSchema },
  claims: { at: 'claims.json', schema: claimSchema },
}

export type FactKind = keyof typeof factKinds

/** Whether facts lie in one file rather than in a folder. */
export function isList(at: string): boolean {
  return at.endsWith('.json')
}
