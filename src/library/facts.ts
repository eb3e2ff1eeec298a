import { readFolder, readList } from './content-files.ts'
import * as schemas from './schemas.ts'

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
  }
  assertReferences(facts)
  return facts
}

function assertReferences(facts: Facts): void {
  for (const condition of facts.conditions.values()) assertCondition(condition, facts)
  for (const { id, sources } of facts.techniques.values()) {
    assertKnown(`techniques/${id}.json, sources`, sources, facts.sources)
  }
  for (const { id, sources } of facts.diplomas.values()) {
    assertKnown(`diplomas/${id}.json, sources`, sources, facts.sources)
  }
}

function assertCondition(
  { id, group, bodyArea, evidence, caution, bannedIn }: schemas.Condition,
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
}

function assertKnown(where: string, ids: string[], known: ReadonlyMap<string, unknown>): void {
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new Error(`content/${where}: "${unknown}" is not known`)
}
