import type { z } from 'zod'
import { careCitations, careClasses, careConditions, careProducts } from './care-references.ts'
import { readFolder, readList } from './content-files.ts'
import { contradictionCitations } from './contradictions.ts'
import { factKinds, isList, type FactKind } from './fact-kinds.ts'
import type * as schemas from './schemas.ts'
import { worldCitations } from './world-references.ts'

/** Everything `content/` says as data, by id and in the order of the files. */
export type Facts = {
  readonly [Kind in FactKind]: ReadonlyMap<string, z.infer<(typeof factKinds)[Kind]['schema']>>
}

/** Takes the content folder, returns all facts; throws one sentence that names the file and the field. */
export function loadFacts(folder: string): Facts {
  const facts = readFacts(folder)
  assertReferences(facts)
  return facts
}

// Each kind is what its own schema lets through; the compiler cannot follow that through a loop.
function readFacts(folder: string): Facts
function readFacts(folder: string): Record<string, ReadonlyMap<string, unknown>> {
  const kinds = Object.entries(factKinds)
  return Object.fromEntries(kinds.map(([kind, { at, schema }]) => [kind, readKind(folder, at, schema)]))
}

function readKind(folder: string, at: string, schema: z.ZodType<{ id: string }>): Map<string, unknown> {
  return isList(at) ? readList(folder, at, schema) : readFolder(folder, at, schema)
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
