import { z } from 'zod'

/** One field of a body, as a line of the reference. */
export interface Field {
  /** `practices[].phones[]` */
  path: string
  type: string
  isRequired: boolean
  note: string
}

/** What may be sent or answered: its fields, once for each way it may look. */
export interface Shape {
  /** What tells this way from the others: `act: check`. */
  when: string | undefined
  fields: Field[]
}

export type Schemas = Record<string, unknown>

// The parts of JSON Schema that our descriptions use.
const schemaParts = z.looseObject({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  maxItems: z.number().optional(),
  default: z.unknown().optional(),
})

type Parts = z.infer<typeof schemaParts>

/** Every way a schema may look, with its fields one under the other. */
export function shapesOf(schema: unknown, schemas: Schemas): Shape[] {
  const { parts } = resolved(schema, schemas)
  const ways = parts.oneOf ?? [parts]
  return ways.map((way) => {
    const { properties = {}, required } = resolved(way, schemas).parts
    const fields = Object.entries(properties).flatMap(([name, one]) =>
      fieldsOf(name, one, required?.includes(name) ?? false, schemas),
    )
    return { when: parts.oneOf ? sign(properties) : undefined, fields }
  })
}

/** What a value is, in a few words: `text, at most 160`; a named schema by its name. */
export function typeOf(schema: unknown, schemas: Schemas): string {
  const { parts, name } = resolved(schema, schemas)
  if (name !== undefined) return name
  const { default: preset } = parts
  const isTold = typeof preset === 'number' || (typeof preset === 'string' && preset !== '')
  return kindOf(parts, schemas) + (isTold ? `; ${preset} unless said` : '')
}

function kindOf(parts: Parts, schemas: Schemas): string {
  if (parts.const !== undefined) return JSON.stringify(parts.const)
  if (parts.enum) return parts.enum.map(String).join(' | ')
  if (parts.anyOf) return parts.anyOf.map((one) => typeOf(one, schemas)).join(' or ')
  if (parts.items !== undefined) return `list of ${typeOf(parts.items, schemas)}${limitOf(parts)}`
  const [first = 'anything', ...others] = [parts.type ?? []].flat()
  const called = (parts.format === undefined ? undefined : words[parts.format]) ?? words[first] ?? first
  return [called + limitOf(parts), ...others.map((one) => words[one] ?? one)].join(' or ')
}

const words: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  boolean: 'true or false',
  uuid: 'uid',
  date: 'day',
  'date-time': 'instant',
  null: 'null',
}

function limitOf({ maximum, maxLength, maxItems }: Parts): string {
  const most = maxLength ?? maxItems ?? maximum
  return most === undefined || most >= Number.MAX_SAFE_INTEGER ? '' : `, at most ${most}`
}

function fieldsOf(path: string, schema: unknown, isRequired: boolean, schemas: Schemas): Field[] {
  const { parts, name } = resolved(schema, schemas)
  const note = parts.description ?? resolved(parts.items ?? {}, schemas).parts.description ?? ''
  const inner = innerOf(parts, schemas)
  const line = { path, type: inner ? inner.word : typeOf(schema, schemas), isRequired, note }
  // A schema with a name stands in a table of its own.
  if (!inner || name !== undefined) return [line]
  const below = Object.entries(inner.properties).flatMap(([key, one]) =>
    fieldsOf(`${path}${inner.mark}.${key}`, one, inner.required.includes(key), schemas),
  )
  return [line, ...below]
}

interface Inner {
  properties: Record<string, unknown>
  required: string[]
  mark: '' | '[]'
  word: string
}

/** The object inside of a field, of a list of such, or of one that may be null; undefined where there is none. */
function innerOf(parts: Parts, schemas: Schemas): Inner | undefined {
  const some = parts.anyOf?.map((one) => resolved(one, schemas).parts).find(({ properties }) => properties)
  const orNull = some || [parts.type ?? []].flat().includes('null') ? ' or null' : ''
  const listed = parts.items === undefined ? undefined : resolved(parts.items, schemas)
  if (listed?.parts.properties && listed.name === undefined) {
    const { properties, required = [] } = listed.parts
    return { properties, required, mark: '[]', word: `list${limitOf(parts)}` }
  }
  const { properties, required = [] } = some ?? parts
  return properties && { properties, required, mark: '', word: `object${orNull}` }
}

function resolved(schema: unknown, schemas: Schemas): { parts: Parts; name: string | undefined } {
  const parts = schemaParts.parse(schema)
  const name = parts.$ref?.split('/').at(-1)
  if (name === undefined) return { parts, name }
  return { parts: { ...schemaParts.parse(schemas[name]), $ref: undefined }, name }
}

/** What tells one way from the others: its first field with one value only. */
function sign(properties: Record<string, unknown>): string | undefined {
  const found = Object.entries(properties).find(([, one]) => schemaParts.parse(one).const !== undefined)
  return found && `${found[0]}: ${String(schemaParts.parse(found[1]).const)}`
}
