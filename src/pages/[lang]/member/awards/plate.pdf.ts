import type { APIRoute } from 'astro'
import { plateFile } from '../../../../courses/awards/paper-files.ts'
import { ownPlate } from '../../../../members/own-plate.ts'

/** The plate of the doctor who asks, on paper; there is none unless the doctor is public now. */
export const GET: APIRoute = ({ locals: { services, actor, locale } }) =>
  plateFile(ownPlate(services, actor?.accountId ?? 0, { locale, at: services.clock() }), locale)
