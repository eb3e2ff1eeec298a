import type { APIRoute } from 'astro'
import { publicPhoto, storedPhoto } from '../../directory/photos.ts'
import { isOwnPhoto } from '../../members/own-photo.ts'

const type = { 'content-type': 'image/webp' }

export const GET: APIRoute = ({ locals, params }) => {
  const { database, clock } = locals.services
  const uid = params['uid'] ?? ''
  const photo = publicPhoto(database, uid, clock())
  // Asked for again at every visit: a picture is gone with the listing, at once, wherever it was shown.
  if (photo.kind === 'shown')
    return new Response(new Uint8Array(photo.bytes), { headers: { ...type, 'cache-control': 'no-cache' } })
  // In the preview of their page its owner sees a picture that waits; the front door keeps no answer to a session.
  const waiting =
    locals.actor && isOwnPhoto(database, locals.actor, uid) ? storedPhoto(database, uid) : undefined
  if (waiting)
    return new Response(new Uint8Array(waiting), {
      headers: { ...type, 'cache-control': 'private, no-store' },
    })
  return new Response(null, { status: photo.kind === 'gone' ? 410 : 404 })
}
