import { z } from 'zod'

/** One condition of a filter, in the grammar that Meilisearch documents; only the forms that we send. */
export type Condition =
  | { kind: 'more'; field: string; than: number }
  | { kind: 'one-of'; field: string; values: string[]; not: boolean }
  | { kind: 'near'; field: '_geo'; lat: number; lon: number; metres: number }

/** Reads a condition; throws for a form that the server would not take, or that we do not send. */
export function parseFilter(text: string): Condition {
  const near = /^_geoRadius\((-?[\d.]+), (-?[\d.]+), (\d+)\)$/.exec(text)
  if (near)
    return {
      kind: 'near',
      field: '_geo',
      lat: Number(near[1]),
      lon: Number(near[2]),
      metres: Number(near[3]),
    }
  const more = /^(\w+) > (\d+)$/.exec(text)
  if (more) return { kind: 'more', field: more[1] ?? '', than: Number(more[2]) }
  const same = /^(\w+) = (\w+)$/.exec(text)
  if (same) return { kind: 'one-of', field: same[1] ?? '', values: [same[2] ?? ''], not: false }
  const list = /^(NOT )?(\w+) IN (\[.*\])$/.exec(text)
  if (!list) throw new Error(`no filter: ${text}`)
  const values = z.array(z.union([z.string(), z.number()])).parse(JSON.parse(list[3] ?? ''))
  return { kind: 'one-of', field: list[2] ?? '', values: values.map(String), not: list[1] !== undefined }
}

/** Tells whether a document fits the condition. */
export function holds(condition: Condition, document: Record<string, unknown>): boolean {
  if (condition.kind === 'near') return distanceInMetres(document, condition) <= condition.metres
  const values = [document[condition.field] ?? []].flat()
  if (condition.kind === 'more') return values.some((value) => Number(value) > condition.than)
  return values.some((value) => condition.values.includes(String(value))) !== condition.not
}

const place = z.object({ _geo: z.object({ lat: z.number(), lng: z.number() }) })

/** How far the document's point is; infinitely far without one. */
export function distanceInMetres(document: unknown, { lat, lon }: { lat: number; lon: number }): number {
  const parsed = place.safeParse(document)
  if (!parsed.success) return Infinity
  const { _geo } = parsed.data
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half =
    Math.sin(radians(_geo.lat - lat) / 2) ** 2 +
    Math.cos(radians(lat)) * Math.cos(radians(_geo.lat)) * Math.sin(radians(_geo.lng - lon) / 2) ** 2
  return 2 * 6_371_000 * Math.asin(Math.sqrt(half))
}
