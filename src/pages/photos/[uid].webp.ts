import type { APIRoute } from 'astro'
import { publicPhoto } from '../../directory/photos.ts'

// Asked for again at every visit: a picture is gone with the listing, at once, wherever it was shown.
const headers = { 'content-type': 'image/webp', 'cache-control': 'no-cache' }

export const GET: APIRoute = ({ locals, params }) => {
  const { database, clock } = locals.services
  const photo = publicPhoto(database, params['uid'] ?? '', clock())
  if (photo.kind !== 'shown') return new Response(null, { status: photo.kind === 'gone' ? 410 : 404 })
  return new Response(new Uint8Array(photo.bytes), { headers })
}
