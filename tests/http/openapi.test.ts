import { globSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../../src/kernel/root.ts'
import { isManagement } from '../../src/management/addresses.ts'
import { visitSite } from './support/visitor.ts'

const visitor = visitSite()

// The parts of OpenAPI 3.1 that this description uses.
const schema = z.union([z.strictObject({ $ref: z.string() }), z.looseObject({})])
const content = z.record(z.string().regex(/^[\w-]+\/[\w.+-]+$/), z.strictObject({ schema }))
const parameter = z.strictObject({
  in: z.enum(['query', 'path']),
  name: z.string().min(1),
  schema,
  required: z.boolean().optional(),
  description: z.string().optional(),
})
const operation = z.strictObject({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  parameters: z.array(parameter).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({ description: z.string().min(3), content: content.optional() }),
  ),
})
const document = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.strictObject({ url: z.url() })).min(1),
  paths: z.record(z.string().startsWith('/api/'), z.strictObject({ get: operation })),
  components: z.strictObject({ schemas: z.record(z.string(), schema) }),
})

const read = async () => document.parse(await visitor.json('/api/v1/openapi.json'))

/** The pattern of each file of the public API (`/api/v1/doctors/{slug}`), but the one that answers for all others. */
function routes(): string[] {
  const files = globSync('api/**/*.ts', { cwd: join(projectRoot, 'src/pages') })
  return files
    .filter((file) => !file.includes('[...'))
    .map((file) =>
      file
        .replaceAll('\\', '/')
        .replace(/\.ts$/, '')
        .replace(/\/index$/, ''),
    )
    .map((route) => `/${route.replace(/\[(\w+)\]/g, '{$1}')}`)
    .filter((route) => !isManagement(route))
    .toSorted()
}

describe('the description of the API', () => {
  test('is OpenAPI 3.1', async () => {
    expect((await read()).openapi).toBe('3.1.0')
  })

  test('names every address of the API and no other', async () => {
    expect(Object.keys((await read()).paths).toSorted()).toEqual(routes())
  })

  test('points only at schemas that it holds', async () => {
    const { components, ...rest } = await read()
    const text = JSON.stringify({ components, rest })
    const pointed = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    )
    expect(text.match(/"\$ref"/g)).toHaveLength(pointed.length)
    expect(pointed.filter((name) => !(name in components.schemas))).toEqual([])
  })

  test('names every part of a path as a required parameter', async () => {
    for (const [path, { get }] of Object.entries((await read()).paths)) {
      const named = (get.parameters ?? []).filter((one) => one.in === 'path' && one.required)
      expect(named.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    }
  })

  test('names every parameter of the search', async () => {
    const { parameters = [] } = (await read()).paths['/api/v1/doctors']?.get ?? {}
    expect(parameters.map(({ name }) => name).toSorted()).toEqual(
      [
        'q',
        'near',
        'lat',
        'lon',
        'radius',
        'condition',
        'technique',
        'language',
        'diploma',
        'country',
        'sort',
        'page',
        'lang',
      ].toSorted(),
    )
  })

  test('has one name for every operation', async () => {
    const names = Object.values((await read()).paths).map(({ get }) => get.operationId)
    expect(new Set(names).size).toBe(names.length)
  })

  test('describes answers that really come', async () => {
    const { paths, components } = await read()
    const answers = [
      ['/api/v1/doctors', '?q=back+pain&near=Toulouse', 200],
      ['/api/v1/doctors', '?page=0', 400],
      ['/api/v1/doctors/{slug}', '/helene-casteran-toulouse', 200],
      ['/api/v1/doctors/{slug}', '/bruno-fauxvert-toulouse', 410],
      ['/api/v1/doctors/{slug}', '/nobody', 404],
      ['/api/v1/suggest', '?q=toul', 200],
    ] as const
    for (const [path, rest, status] of answers) {
      const described = paths[path]?.get.responses[String(status)]?.content?.['application/json']?.schema
      const whole = JSON.stringify({ ...described, $defs: components.schemas })
      const validator = z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')))
      const { body } = await visitor.ask(path.replace('/{slug}', '') + rest)
      expect(validator.safeParse(JSON.parse(body)).error).toBeUndefined()
    }
  })
})
