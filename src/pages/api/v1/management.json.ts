import type { APIRoute } from 'astro'
import { managementDocument } from '../../../management/openapi.ts'

export const GET: APIRoute = ({ locals }) => Response.json(managementDocument(locals.services.ownOrigin))
