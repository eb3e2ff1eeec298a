import type { APIRoute } from 'astro'
import { evidenceFiles } from '../../../../verification/evidence/evidence-files.ts'
import { openOwnPaper } from '../../../../verification/own/own-evidence.ts'

/** A paper of the member who asks, to save: it is never a page of the site. Anybody else's is not found. */
export const GET: APIRoute = ({ params, locals: { services, actor } }) => {
  const { database, config, secrets, clock } = services
  if (actor === null) return new Response(null, { status: 404 })
  const files = evidenceFiles(config.dataDir, secrets)
  const opened = openOwnPaper({ database, files }, actor, params['evidence'] ?? '', clock())
  if (!opened.ok) return new Response(null, { status: opened.reason === 'forgotten' ? 410 : 404 })
  const { name, mediaType, bytes } = opened.value
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': mediaType, 'content-disposition': disposition },
  })
}
