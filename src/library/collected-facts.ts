import { getCollection } from 'astro:content'
import type { Facts } from './facts.ts'

/** The facts as the build collected them, for pages that are made before there is a server. */
export async function collectedFacts(): Promise<Facts> {
  return {
    conditions: byId(await getCollection('conditions')),
    techniques: byId(await getCollection('techniques')),
    diplomas: byId(await getCollection('diplomas')),
    languages: byId(await getCollection('languages')),
    countries: byId(await getCollection('countries')),
    groups: byId(await getCollection('groups')),
    bodyAreas: byId(await getCollection('bodyAreas')),
    evidenceLevels: byId(await getCollection('evidenceLevels')),
    sources: byId(await getCollection('sources')),
    productClasses: byId(await getCollection('productClasses')),
    products: byId(await getCollection('products')),
    productUses: byId(await getCollection('productUses')),
    contraindications: byId(await getCollection('contraindications')),
    sideEffects: byId(await getCollection('sideEffects')),
    effects: byId(await getCollection('effects')),
    schedules: byId(await getCollection('schedules')),
    skinLayers: byId(await getCollection('skinLayers')),
    tools: byId(await getCollection('tools')),
    history: byId(await getCollection('history')),
    studies: byId(await getCollection('studies')),
    societies: byId(await getCollection('societies')),
    universities: byId(await getCollection('universities')),
    countryRules: byId(await getCollection('countryRules')),
    costs: byId(await getCollection('costs')),
    glossary: byId(await getCollection('glossary')),
    questions: byId(await getCollection('questions')),
    contradictions: byId(await getCollection('contradictions')),
    claims: byId(await getCollection('claims')),
  }
}

function byId<T extends { id: string }>(entries: { data: T }[]): Map<string, T> {
  return new Map(entries.map(({ data }) => [data.id, data]))
}
