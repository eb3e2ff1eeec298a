import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { sections } from '../../src/management/endpoints.ts'
import { managementDocument } from '../../src/management/openapi.ts'

export const origin = 'https://directory.example'

/** The description of the API, as a program reads it. */
export const described = managementDocument(origin)

const validator = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(validator)
validator.addSchema(described, 'api')

const patterns = sections
  .flatMap(({ endpoints }) => endpoints)
  .map(({ path, method }) => ({ path, method, shape: shapeOf(path) }))

/** The described path that an address fits; undefined for an address of no endpoint. */
export function describedPath(address: string): { path: string; params: Record<string, string> } | undefined {
  const [bare = ''] = address.split('?')
  for (const { path, shape } of patterns) {
    const found = shape.exec(bare)
    if (found) return { path, params: { ...found.groups } }
  }
  return undefined
}

/** What is wrong with an answer by its description: nothing, in the best case. */
export function faultsOf(
  method: string,
  address: string,
  { status, type, body }: { status: number; type: string | null; body: unknown },
): string[] {
  const path = describedPath(address)?.path ?? ''
  const isDescribed = patterns.some((known) => known.path === path && known.method === method)
  // What no operation is described for is refused with the same kind of problem.
  const pointer = isDescribed
    ? `api#/paths/${escaped(path)}/${method.toLowerCase()}/responses/${status}/content/${escaped(type ?? '')}/schema`
    : 'api#/components/schemas/Problem'
  try {
    const check = validator.compile({ $ref: pointer })
    return check(body)
      ? []
      : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`)
  } catch (problem) {
    return [`${method} ${path} ${status} ${type}: ${String(problem)}`]
  }
}

function shapeOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}
