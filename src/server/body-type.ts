import type { IncomingMessage } from 'node:http'
import { isManagement } from '../management/addresses.ts'

const forms = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)(?:;|$)/i
const json = /^application\/json(?:;|$)/i

/**
 * Why a body cannot be handed on: pages take forms, Astro's own addresses for islands also JSON that can be
 * read (it answers 500 to any other). Undefined when all is well.
 */
export function refusalOfBody(
  { headers }: IncomingMessage,
  path: string,
  body: Buffer,
): 400 | 415 | undefined {
  // Programs are told by the API itself, with the media types that the address takes.
  if (isManagement(path)) return undefined
  const type = headers['content-type'] ?? ''
  if (forms.test(type) || (type === '' && body.length === 0)) return undefined
  if (!json.test(type) || !path.startsWith('/_actions/')) return 415
  return isJson(body) ? undefined : 400
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString())
    return true
  } catch {
    return false
  }
}
