import type { APIRoute } from 'astro'
import { actorOf } from '../../../../audit/record.ts'
import { day } from '../../../../kernel/clock.ts'
import { bytesOf } from '../../../../kernel/table-file.ts'
import { exportList, listFormats } from '../../../../members/export-list.ts'

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Everybody who is stored as a file to save, however many they are. */
export const GET: APIRoute = ({ url, locals: { services, actor, locale, t } }) => {
  const format = listFormats.find((known) => known === url.searchParams.get('format'))
  if (format === undefined) return new Response(null, { status: 404 })
  const at = services.clock()
  const list = exportList(services, { format, locale, t }, { by: actorOf(actor), at })
  return new Response(bytesOf(list), {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': `attachment; filename="members-${day(at)}.${format}"`,
    },
  })
}
