import { z } from 'zod'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { locales } from '../../i18n/locales.ts'
import { apiError, doctorDetails, doctorsAnswer } from './api-schemas.ts'
import { doctorsPerPage } from '../doctor-query.ts'
import { suggestions } from './suggestion-schema.ts'

const lang = z.enum(locales).optional().meta({ description: 'The language of labels; English when absent.' })
const several = (description: string) => z.array(z.string()).optional().meta({ description })

const searchParameters = z.object({
  q: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Anything: a name, what hurts, a place, all mixed.' }),
  near: z.string().max(200).optional().meta({ description: 'A place in words.' }),
  lat: z.number().min(-90).max(90).optional().meta({ description: 'Together with lon.' }),
  lon: z.number().min(-180).max(180).optional(),
  radius: z.number().min(0.1).max(2000).optional().meta({ description: 'Kilometres; 30 when absent.' }),
  condition: several('Any of these conditions.'),
  technique: several('Any of these techniques.'),
  language: several('Any of these languages.'),
  diploma: several('Any of these diplomas.'),
  country: several('Any of these countries, two letters each.'),
  sort: z.enum(['distance', 'name']).optional(),
  page: z
    .int()
    .min(1)
    .max(20_000)
    .optional()
    .meta({ description: `${doctorsPerPage} doctors a page.` }),
  lang,
})

const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
})
const failures = { 400: json('A parameter cannot be used; `field` names it.', apiError) }

const paths: ZodOpenApiPathsObject = {
  '/api/v1/doctors': {
    get: {
      operationId: 'searchDoctors',
      summary: 'Search doctors',
      requestParams: { query: searchParameters },
      responses: { 200: json('The answer, exact counts included.', doctorsAnswer), ...failures },
    },
  },
  '/api/v1/doctors/{slug}': {
    get: {
      operationId: 'readDoctor',
      summary: 'One listing',
      requestParams: { path: z.object({ slug: z.string() }), query: z.object({ lang }) },
      responses: {
        200: json('The listing.', doctorDetails),
        301: { description: 'The listing has a new address.' },
        404: json('Never listed.', apiError),
        410: json('Listed once, not now.', apiError),
        ...failures,
      },
    },
  },
  '/api/v1/doctors.csv': {
    get: {
      operationId: 'exportDoctors',
      summary: 'Every public listing as a table, a row for each practice',
      requestParams: { query: z.object({ lang }) },
      responses: {
        200: {
          description:
            'CSV in UTF-8 with a byte order mark; cells that a spreadsheet would compute begin with an apostrophe.',
          content: { 'text/csv': { schema: z.string() } },
        },
        ...failures,
      },
    },
  },
  '/api/v1/suggest': {
    get: {
      operationId: 'suggest',
      summary: 'What the beginning of a search may become',
      requestParams: { query: z.object({ q: z.string().max(200), lang }) },
      responses: { 200: json('At most eight.', suggestions), ...failures },
    },
  },
  '/api/v1/openapi.json': {
    get: {
      operationId: 'describe',
      summary: 'This description',
      responses: { 200: json('OpenAPI 3.1.', z.object({})) },
    },
  },
  '/api/v1/management.json': {
    get: {
      operationId: 'describeManagement',
      summary: 'The description of the other API, with which the society’s own programs work',
      responses: { 200: json('OpenAPI 3.1.', z.object({})) },
    },
  },
}

/** The description of the public API, made from the schemas that its answers are held against. */
export function openApiDocument(origin: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Bon Endroit, public directory',
      version: '1.0.0',
      description: 'Doctors whose licence and mesotherapy diploma were checked. Read only, no key.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin }],
    paths,
  })
}
