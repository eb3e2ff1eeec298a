import type { APIRoute } from 'astro'
import { storedPhoto } from '../../../directory/photos.ts'
import { readOwnProfile } from '../../../members/read-own-profile.ts'

/** The member's own picture, whether patients see it yet or not. */
export const GET: APIRoute = ({ locals: { services, actor } }) => {
  const own = actor && readOwnProfile(services.database, actor.accountId, services.clock())
  const bytes = own?.content.photo ? storedPhoto(services.database, own.content.photo) : undefined
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/webp' } })
}
