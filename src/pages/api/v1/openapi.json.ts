import type { APIRoute } from 'astro'
import { openApiDocument } from '../../../directory/openapi.ts'

export const GET: APIRoute = ({ locals }) => Response.json(openApiDocument(locals.site.origin))
