import type { APIRoute } from 'astro'
import { actFilterOf } from '../../../../audit/act-filter.ts'
import { exportActs, exportFormats } from '../../../../audit/export-acts.ts'
import { actorOf } from '../../../../audit/record.ts'
import { day } from '../../../../kernel/clock.ts'

const mediaTypes = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson' }

/** The acts of a filter as a file to save, however many they are. */
export const GET: APIRoute = ({ url, locals: { services, actor } }) => {
  const format = exportFormats.find((known) => known === url.searchParams.get('format'))
  if (format === undefined) return new Response(null, { status: 404 })
  const { database, clock } = services
  const at = clock()
  const file = exportActs(database, actFilterOf(url.searchParams), { format, by: actorOf(actor), at })
  const disposition = `attachment; filename="acts-${day(at)}.${format}"`
  return new Response(file, {
    headers: { 'content-type': mediaTypes[format], 'content-disposition': disposition },
  })
}
