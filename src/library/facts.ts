import { careCitations, careClasses, careConditions, careProducts } from './care-references.ts'
import * as care from './care-schemas.ts'
import { readFolder, readList } from './content-files.ts'
import { claimSchema, contradictionSchema, type Claim, type Contradiction } from './contradiction-schema.ts'
import { contradictionCitations } from './contradictions.ts'
import * as schemas from './schemas.ts'
import { toolSchema, type Tool } from './tool-schemas.ts'
import { worldCitations } from './world-references.ts'
import * as world from './world-schemas.ts'

/** Everything `content/` says as data, by id and in the order of the files. */
export interface Facts {
  conditions: ReadonlyMap<string, schemas.Condition>
  techniques: ReadonlyMap<string, schemas.Technique>
  diplomas: ReadonlyMap<string, schemas.Diploma>
  languages: ReadonlyMap<string, schemas.SpokenLanguage>
  countries: ReadonlyMap<string, schemas.Country>
  groups: ReadonlyMap<string, schemas.Group>
  bodyAreas: ReadonlyMap<string, schemas.Named>
  evidenceLevels: ReadonlyMap<string, schemas.EvidenceLevel>
  sources: ReadonlyMap<string, schemas.Source>
  productClasses: ReadonlyMap<string, care.ProductClass>
  products: ReadonlyMap<string, care.Product>
  productUses: ReadonlyMap<string, care.ProductUse>
  contraindications: ReadonlyMap<string, care.Contraindication>
  sideEffects: ReadonlyMap<string, care.SideEffect>
  effects: ReadonlyMap<string, care.Effect>
  schedules: ReadonlyMap<string, care.Schedule>
  skinLayers: ReadonlyMap<string, care.SkinLayer>
  tools: ReadonlyMap<string, Tool>
  history: ReadonlyMap<string, world.Moment>
  studies: ReadonlyMap<string, world.Study>
  societies: ReadonlyMap<string, world.Society>
  universities: ReadonlyMap<string, world.University>
  countryRules: ReadonlyMap<string, world.CountryRules>
  costs: ReadonlyMap<string, world.Cost>
  glossary: ReadonlyMap<string, world.GlossaryTerm>
  questions: ReadonlyMap<string, world.Question>
  contradictions: ReadonlyMap<string, Contradiction>
  claims: ReadonlyMap<string, Claim>
}

/** Takes the content folder, returns all facts; throws one sentence that names the file and the field. */
export function loadFacts(folder: string): Facts {
  const facts: Facts = {
    conditions: readFolder(folder, 'conditions', schemas.conditionSchema),
    techniques: readFolder(folder, 'techniques', schemas.techniqueSchema),
    diplomas: readFolder(folder, 'diplomas', schemas.diplomaSchema),
    languages: readList(folder, 'languages.json', schemas.languageSchema),
    countries: readList(folder, 'countries.json', schemas.countrySchema),
    groups: readList(folder, 'groups.json', schemas.groupSchema),
    bodyAreas: readList(folder, 'body-areas.json', schemas.namedSchema),
    evidenceLevels: readList(folder, 'evidence-levels.json', schemas.evidenceLevelSchema),
    sources: readFolder(folder, 'sources', schemas.sourceSchema),
    productClasses: readList(folder, 'product-classes.json', care.productClassSchema),
    products: readFolder(folder, 'products', care.productSchema),
    productUses: readList(folder, 'product-uses.json', care.productUseSchema),
    contraindications: readList(folder, 'contraindications.json', care.contraindicationSchema),
    sideEffects: readList(folder, 'side-effects.json', care.sideEffectSchema),
    effects: readList(folder, 'effects.json', care.effectSchema),
    schedules: readList(folder, 'schedules.json', care.scheduleSchema),
    skinLayers: readList(folder, 'skin-layers.json', care.skinLayerSchema),
    tools: readFolder(folder, 'tools', toolSchema),
    history: readList(folder, 'history.json', world.momentSchema),
    studies: readFolder(folder, 'studies', world.studySchema),
    societies: readList(folder, 'societies.json', world.societySchema),
    universities: readList(folder, 'universities.json', world.universitySchema),
    countryRules: readFolder(folder, 'country-rules', world.countryRulesSchema),
    costs: readList(folder, 'costs.json', world.costSchema),
    glossary: readFolder(folder, 'glossary', world.termSchema),
    questions: readFolder(folder, 'questions', world.questionSchema),
    contradictions: readFolder(folder, 'contradictions', contradictionSchema),
    claims: readList(folder, 'claims.json', claimSchema),
  }
  assertReferences(facts)
  return facts
}

function assertReferences(facts: Facts): void {
  for (const condition of facts.conditions.values()) assertCondition(condition, facts)
  for (const { id, sources } of facts.techniques.values()) {
    assertKnown(`techniques/${id}.json, sources`, sources, facts.sources)
  }
  for (const { id, sources, universities } of facts.diplomas.values()) {
    assertKnown(`diplomas/${id}.json, sources`, sources, facts.sources)
    assertKnown(`diplomas/${id}.json, universities`, universities ?? [], facts.universities)
  }
  for (const [where, sources] of careCitations(facts)) assertKnown(where, sources, facts.sources)
  for (const [where, ids] of careConditions(facts)) assertKnown(where, ids, facts.conditions)
  for (const [where, ids] of careProducts(facts)) assertKnown(where, ids, facts.products)
  for (const [where, ids] of careClasses(facts)) assertKnown(where, ids, facts.productClasses)
  for (const [where, sources] of worldCitations(facts)) assertKnown(where, sources, facts.sources)
  for (const [where, sources] of contradictionCitations(facts)) assertKnown(where, sources, facts.sources)
  for (const { id, conditions } of facts.contradictions.values()) {
    assertKnown(`contradictions/${id}.json, conditions`, conditions, facts.conditions)
  }
}

function assertCondition(
  { id, group, bodyArea, evidence, caution, bannedIn, notFor, placeInCare }: schemas.Condition,
  facts: Facts,
) {
  const file = `conditions/${id}.json`
  const laws = bannedIn?.map((ban) => ban.source) ?? []
  assertKnown(`${file}, group`, [group], facts.groups)
  assertKnown(`${file}, bodyArea`, [bodyArea], facts.bodyAreas)
  assertKnown(`${file}, evidence.level`, [evidence.level], facts.evidenceLevels)
  assertKnown(`${file}, evidence.sources`, evidence.sources, facts.sources)
  assertKnown(`${file}, caution.sources`, caution?.sources ?? [], facts.sources)
  assertKnown(`${file}, bannedIn`, laws, facts.sources)
  assertKnown(`${file}, notFor`, notFor?.sources ?? [], facts.sources)
  assertKnown(`${file}, placeInCare`, placeInCare?.sources ?? [], facts.sources)
  assertKnown(`${file}, placeInCare`, placeInCare?.answer.sources ?? [], facts.sources)
}

function assertKnown(where: string, ids: string[], known: ReadonlyMap<string, unknown>): void {
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new Error(`content/${where}: "${unknown}" is not known`)
}
