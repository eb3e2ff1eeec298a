import { z } from 'zod'
import { managementDocument } from '../openapi.ts'
import { shapesOf, typeOf, type Schemas, type Shape } from './fields.ts'

/** A parameter of the address, or a header. */
export interface Parameter {
  name: string
  where: string
  type: string
  isRequired: boolean
  note: string
}

/** One operation as the reference shows it. */
export interface Operation {
  id: string
  method: string
  path: string
  summary: string
  description: string
  parameters: Parameter[]
  sends: Shape[]
  /** What kind of file is sent instead. */
  files: string[]
  answers: { status: string; name: string | undefined; shapes: Shape[] }
  refusals: string[]
}

export interface NamedShape {
  name: string
  shapes: Shape[]
}

/** A page of the reference: the operations of a resource, and the shapes that they name. */
export interface ReferencePage {
  about: string
  operations: Operation[]
  shapes: NamedShape[]
}

const content = z.record(z.string(), z.looseObject({ schema: z.unknown() }))

const operation = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        description: z.string().optional(),
        schema: z.unknown(),
      }),
    )
    .default([]),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: content.optional() })),
})

const document = z.looseObject({
  tags: z.array(z.looseObject({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
})

/** The page about one resource, made of the description that programs read; undefined when there is none. */
export function referencePage(resource: string): ReferencePage | undefined {
  const { tags, paths, components } = document.parse(managementDocument('https://example.org'))
  const tag = tags.find(({ name }) => name === resource)
  if (!tag) return undefined
  const { schemas } = components
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, one]) => one.tags.includes(resource))
      .map(([method, one]) => operationOf(one, method.toUpperCase(), path, schemas)),
  )
  const named = new Set(operations.flatMap(({ answers }) => namesIn(answers, schemas)))
  const shapes = [...named].map((name) => ({ name, shapes: shapesOf(schemas[name], schemas) }))
  return { about: tag.description, operations, shapes }
}

/** What a refusal says, for the page of all of them. */
export function problemShapes(): Shape[] {
  const { schemas } = document.parse(managementDocument('https://example.org')).components
  return ['Problem', 'Fault', 'Difference'].flatMap((name) =>
    shapesOf(schemas[name], schemas).map((shape) => ({ ...shape, when: name })),
  )
}

function operationOf(
  one: z.infer<typeof operation>,
  method: string,
  path: string,
  schemas: Schemas,
): Operation {
  const [status = '200'] = Object.keys(one.responses)
  const answer = schemaIn(one.responses[status]?.content)
  const { 'application/json': json, ...files } = one.requestBody?.content ?? {}
  const name = answer === undefined ? undefined : typeOf(answer, schemas)
  return {
    ...{ id: one.operationId, method, path, summary: one.summary, description: one.description },
    parameters: one.parameters.map(
      ({ name: called, in: where, required = false, description = '', schema }) => ({
        ...{ name: called, where, isRequired: required, note: description, type: typeOf(schema, schemas) },
      }),
    ),
    sends: json === undefined ? [] : shapesOf(json.schema, schemas),
    files: Object.keys(files),
    answers: {
      status,
      name: name !== undefined && name in schemas ? name : undefined,
      shapes: answer === undefined ? [] : shapesOf(answer, schemas),
    },
    refusals: Object.keys(one.responses).filter((code) => Number(code) >= 400),
  }
}

function schemaIn(found: z.infer<typeof content> | undefined): unknown {
  return Object.values(found ?? {})[0]?.schema
}

/** The named schema of an answer, or that of what it lists. */
function namesIn({ name, shapes }: Operation['answers'], schemas: Schemas): string[] {
  if (name !== undefined) return [name]
  const listed = shapes.flatMap(({ fields }) => fields.map(({ type }) => type.replace(/^list of /, '')))
  return listed.filter((one) => one in schemas)
}
