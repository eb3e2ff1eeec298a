import type { APIRoute } from 'astro'
import { openApiDocument } from '../../../directory/api/openapi.ts'

export const GET: APIRoute = ({ locals }) => Response.json(openApiDocument(locals.site.origin))
