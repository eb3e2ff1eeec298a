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
  }
}

function byId<T extends { id: string }>(entries: { data: T }[]): Map<string, T> {
  return new Map(entries.map(({ data }) => [data.id, data]))
}
