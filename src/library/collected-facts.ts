import { getCollection } from 'astro:content'
import { factKinds } from './fact-kinds.ts'
import type { Facts } from './facts.ts'

/** The facts as the build collected them, for pages that are made before there is a server. */
export function collectedFacts(): Promise<Facts>
export async function collectedFacts(): Promise<Record<string, ReadonlyMap<string, unknown>>> {
  const kinds = Object.keys(factKinds).filter(isKind)
  const collected = kinds.map(async (kind) => [kind, byId(await getCollection(kind))] as const)
  return Object.fromEntries(await Promise.all(collected))
}

function isKind(name: string): name is keyof typeof factKinds {
  return Object.hasOwn(factKinds, name)
}

function byId(entries: readonly { data: { id: string } }[]): Map<string, unknown> {
  return new Map(entries.map(({ data }) => [data.id, data]))
}
