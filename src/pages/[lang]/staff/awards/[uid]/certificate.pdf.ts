import type { APIRoute } from 'astro'
import { certificateFile } from '../../../../../courses/awards/paper-files.ts'
import { awardByUid } from '../../../../../courses/awards/read-awards.ts'

/** A certificate on paper, for whoever has no account, or lost theirs. */
export const GET: APIRoute = ({ params, locals: { services, locale } }) => {
  const award = awardByUid(services.database, params['uid'] ?? '')
  return certificateFile(services, award, { locale, at: services.clock() })
}
