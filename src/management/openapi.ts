import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { callsPerMinute } from '../auth/api-token-bearer.ts'
import { nothing, type Endpoint } from './endpoint.ts'
import { sections } from './endpoints.ts'
import { problemSchema } from './problem.ts'

const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

const everywhere = {
  401: refused('No token, or one that is not alive.'),
  403: refused('The token has not the scope, or its owner not the role; or the rule of two people.'),
  429: refused('The token has used up its minute; `Retry-After` says when it goes on.'),
  default: refused('The front door does not let it in, or the site is busy or broken.'),
}

const limits = {
  'RateLimit-Limit': z
    .int()
    .optional()
    .meta({ description: `Requests a minute: ${callsPerMinute}.` }),
  'RateLimit-Remaining': z.int().optional().meta({ description: 'How many are left.' }),
  'RateLimit-Reset': z.int().optional().meta({ description: 'Seconds until the minute begins anew.' }),
}
const tag = { ETag: z.string().optional().meta({ description: 'The version, for `If-Match`.' }) }
const replayed = {
  'Idempotency-Replayed': z.literal('true').optional().meta({ description: 'The answer of the first time.' }),
}

const ifMatch = z
  .string()
  .meta({ description: 'The `ETag` of the version that was read, in its quotes: one, and not `*`.' })
const key = z.string().max(200).optional().meta({
  description: 'A name for this request. Sent again within a day it does nothing and answers the same.',
})

/** The description of the management API, made from the schemas that read what is sent. */
export function managementDocument(origin: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Bon Endroit, management',
      version: '1.0.0',
      description:
        'What the society does, for its own programs: the same operations, rules and register of acts as the pages.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    security: [{ token: [] }],
    tags: sections.map(({ name, about }) => ({ name, description: about })),
    paths: pathsOf(),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'A token that somebody of the staff has made for their programs: `bon_…`.',
        },
      },
    },
  })
}

function pathsOf(): ZodOpenApiPathsObject {
  const flat = sections.flatMap(({ name, endpoints }) => endpoints.map((one) => ({ resource: name, one })))
  const byPath = Map.groupBy(flat, ({ one }) => one.path)
  return Object.fromEntries(
    [...byPath].map(([path, list]) => [
      path,
      Object.fromEntries(
        list.map(({ resource, one }) => [one.method.toLowerCase(), operationOf(one, resource)]),
      ),
    ]),
  )
}

function operationOf(one: Endpoint, resource: string): ZodOpenApiOperationObject {
  const { id, summary, description, scope, otherScope, row, method, params, query, body, answer, status } =
    one
  const roles = row?.who === 'role' ? row.roles.join(', ') : 'nobody'
  const scopes = [scope, ...(otherScope ? [otherScope] : [])].map((name) => `\`${name}\``).join(' or ')
  const needs = `Needs the scope ${scopes} and one of the roles: ${roles}.`
  const headers = {
    ...(one.isVersioned ? { 'If-Match': ifMatch } : {}),
    ...(method === 'GET' ? {} : { 'Idempotency-Key': key }),
  }
  return {
    operationId: id,
    summary,
    description: [description, needs].filter((text) => text !== undefined).join(' '),
    tags: [resource],
    requestParams: {
      ...(params === nothing ? {} : { path: params }),
      ...(query === nothing ? {} : { query }),
      ...(Object.keys(headers).length === 0 ? {} : { header: z.object(headers) }),
    },
    ...(body === nothing ? {} : { requestBody: { required: true, content: contentOf(one) } }),
    responses: {
      [status]: {
        description: status === 201 ? 'It was made; `Location` says where it stands.' : 'As it stands now.',
        headers: z.object({ ...tag, ...limits, ...(method === 'GET' ? {} : replayed) }),
        content: { 'application/json': { schema: answer } },
      },
      ...refusalsOf(one),
      ...everywhere,
    },
  }
}

function contentOf({ body, mediaTypes }: Endpoint) {
  if (!mediaTypes) return { 'application/json': { schema: body } }
  const bytes = { type: 'string' as const, contentMediaType: 'application/octet-stream' }
  return Object.fromEntries(mediaTypes.map((type) => [type, { schema: bytes }]))
}

function refusalsOf({ method, path, body, isVersioned }: Endpoint) {
  return {
    ...(method === 'GET' ? { 400: refused('A parameter cannot be used; `errors` names it.') } : {}),
    ...(method === 'GET' ? {} : { 400: refused('The body is no JSON, or a header cannot be used.') }),
    ...(path.includes('{') ? { 404: refused('There is nothing under this number.') } : {}),
    ...(method === 'GET' ? {} : { 409: refused('What is there does not allow it; `code` says why.') }),
    ...(isVersioned
      ? { 412: refused('Somebody changed it since; `current` and `difference` say what.') }
      : {}),
    ...(isVersioned ? { 428: refused('`If-Match` is missing.') } : {}),
    ...(body === nothing ? {} : { 413: refused('Larger than this address takes.') }),
    ...(body === nothing ? {} : { 415: refused('Of another media type.') }),
    ...(body === nothing ? {} : { 422: refused('A field cannot be taken; `errors` names each.') }),
  }
}
