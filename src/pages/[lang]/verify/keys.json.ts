import type { APIRoute } from 'astro'
import { keySetOf, publicKeys } from '../../../courses/awards/award-keys.ts'

/** The public keys that prove certificates without this site. */
export const GET: APIRoute = ({ locals: { services } }) =>
  Response.json(keySetOf(publicKeys(services)), { headers: { 'content-type': 'application/jwk-set+json' } })
