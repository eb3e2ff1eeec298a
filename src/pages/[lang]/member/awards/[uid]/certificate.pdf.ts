import type { APIRoute } from 'astro'
import { certificateFile } from '../../../../../courses/awards/paper-files.ts'
import { ownAward } from '../../../../../courses/awards/read-awards.ts'

/** A certificate of the doctor who asks, on paper. Anybody else's is not found. */
export const GET: APIRoute = ({ params, locals: { services, actor, locale } }) => {
  const award = ownAward(services.database, params['uid'] ?? '', actor?.accountId ?? 0)
  return certificateFile(services, award, { locale, at: services.clock() })
}
