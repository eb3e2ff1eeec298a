import type { APIRoute } from 'astro'
import { actorOf } from '../../../../../../audit/record.ts'
import { evidenceFiles } from '../../../../../../verification/evidence/evidence-files.ts'
import { openEvidence } from '../../../../../../verification/evidence/open-evidence.ts'
import { readCase } from '../../../../../../verification/read-case.ts'

/** A file about the doctor of this case, to save: it is never a page of the site. That it was opened is written down. */
export const GET: APIRoute = ({ params, locals: { services, actor } }) => {
  const { database, config, secrets, clock } = services
  const uid = params['evidence'] ?? ''
  const isOfCase = readCase(database, params['uid'] ?? '')?.evidence.some((one) => one.uid === uid)
  if (!isOfCase) return new Response(null, { status: 404 })
  const files = evidenceFiles(config.dataDir, secrets)
  const opened = openEvidence({ database, files }, { uid, by: actorOf(actor) }, clock())
  if (!opened.ok) return new Response(null, { status: opened.reason === 'forgotten' ? 410 : 404 })
  const { name, mediaType, bytes } = opened.value
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': mediaType, 'content-disposition': disposition },
  })
}
