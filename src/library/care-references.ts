import type { Facts } from './facts.ts'

type Reference = [where: string, ids: string[]]

/** Every place of the facts about care that names sources: the file with its field, and the ids. */
export function careCitations(facts: Facts): Reference[] {
  return [
    ...[...facts.productClasses.values()].flatMap(({ id, note, countries = [] }) =>
      [note, ...countries].map(({ sources }) => at(`product-classes.json, ${id}`, sources)),
    ),
    ...[...facts.products.values()].flatMap(
      ({ id, brands, use, licence, notices, countries = [], forPatients }) =>
        [...brands, use, licence, ...notices, ...countries, ...(forPatients ? [forPatients] : [])].map(
          ({ sources }) => at(`products/${id}.json`, sources),
        ),
    ),
    ...[...facts.productUses.values()].map(({ id, sources }) => at(`product-uses.json, ${id}`, sources)),
    ...[...facts.contraindications.values()].map(({ id, why }) =>
      at(`contraindications.json, ${id}`, why.sources),
    ),
    ...[...facts.sideEffects.values()].flatMap(({ id, frequency, cause, whatToDo }) =>
      [frequency, cause, whatToDo].map(({ sources }) => at(`side-effects.json, ${id}`, sources)),
    ),
    ...[...facts.effects.values()].map(({ id, sources }) => at(`effects.json, ${id}`, sources)),
    ...[...facts.schedules.values()].map(({ id, sessions }) => at(`schedules.json, ${id}`, sessions.sources)),
    ...[...facts.skinLayers.values()].map(({ id, sources }) => at(`skin-layers.json, ${id}`, sources)),
  ]
}

/** Every place of the facts about care that names conditions. */
export function careConditions({ effects, schedules, conditions }: Facts): Reference[] {
  return [
    ...[...effects.values()].map((effect) => at(`effects.json, ${effect.id}`, effect.conditions)),
    ...[...schedules.values()].map((schedule) => at(`schedules.json, ${schedule.id}`, schedule.conditions)),
    ...[...conditions.values()].map(({ id, notFor }) =>
      at(`conditions/${id}.json, notFor.see`, notFor?.see === undefined ? [] : [notFor.see]),
    ),
  ]
}

/** Every place that names a product. */
export function careProducts({ productUses }: Facts): Reference[] {
  return [...productUses.values()].map(({ id, products }) => at(`product-uses.json, ${id}`, products))
}

/** Every place that names a class of products. */
export function careClasses({ products }: Facts): Reference[] {
  return [...products.values()].map((product) => at(`products/${product.id}.json, class`, [product.class]))
}

function at(where: string, ids: string[]): Reference {
  return [where, ids]
}
