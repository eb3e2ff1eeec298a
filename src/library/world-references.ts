import type { Facts } from './facts.ts'

/** Every place of the facts about the world of mesotherapy that names sources: the file with its field, and the ids. */
export function worldCitations(facts: Facts): [where: string, sources: string[]][] {
  return [
    ...[...facts.history.values()].map(({ id, told }) => at(`history.json, ${id}`, told.sources)),
    ...[...facts.studies.values()].map(({ id, result }) => at(`studies/${id}.json, result`, result.sources)),
    ...[...facts.societies.values()].flatMap(({ id, founded, figures }) =>
      [founded, ...figures].map(({ sources }) => at(`societies.json, ${id}`, sources)),
    ),
    ...[...facts.universities.values()].map(({ id, taught }) =>
      at(`universities.json, ${id}`, taught.sources),
    ),
    ...[...facts.countryRules.values()].flatMap(({ id, mayInject, warnings, payment, register }) =>
      [mayInject, ...warnings, payment, register.howToCheck].map(({ sources }) =>
        at(`country-rules/${id}.json`, sources),
      ),
    ),
    ...[...facts.costs.values()].map(({ id, what }) => at(`costs.json, ${id}`, what.sources)),
    ...[...facts.glossary.values()].map(({ id, meaning }) => at(`glossary/${id}.json`, meaning.sources)),
    ...[...facts.questions.values()].map(({ id, answer }) => at(`questions/${id}.json`, answer.sources)),
  ]
}

function at(where: string, sources: string[]): [string, string[]] {
  return [where, sources]
}
