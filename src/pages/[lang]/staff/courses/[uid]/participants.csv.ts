import type { APIRoute } from 'astro'
import { actorOf } from '../../../../../audit/record.ts'
import { exportParticipants } from '../../../../../courses/export-participants.ts'

/** The participants of a course as a file to save. */
export const GET: APIRoute = ({ params, locals: { services, actor, t } }) => {
  const { database, clock } = services
  const deed = { by: actorOf(actor), at: clock() }
  const file = exportParticipants(database, params['uid'] ?? '', t, deed)
  if (!file) return new Response(null, { status: 404 })
  return new Response(file.csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${file.name}"`,
    },
  })
}
