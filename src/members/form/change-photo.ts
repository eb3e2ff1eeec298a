import { refused } from '../../kernel/result.ts'
import { readOwnProfile } from '../read-own-profile.ts'
import { storePhoto } from '../store-photo.ts'
import { submitProfile } from '../submit-profile.ts'
import type { MembersWorld, Person } from '../world.ts'

export interface PhotoUpload {
  file: File
  crop: { left: number; top: number; size: number } | null
}

/** Puts a new picture into the profile, or with null takes it out; staff look at it before patients do. */
export async function changePhoto(world: MembersWorld, by: Person, upload: PhotoUpload | null, at: Date) {
  const own = readOwnProfile(world.database, by.accountId, at)
  if (!own) return refused('no-listing')
  const stored = upload && (await storePhoto(world, by, await read(upload), at))
  if (stored && !stored.ok) return stored
  const content = { ...own.content, photo: stored ? stored.value.photo : null }
  return submitProfile(world, by, { baseRevision: own.revision, content }, at)
}

async function read({ file, crop }: PhotoUpload) {
  return { bytes: new Uint8Array(await file.arrayBuffer()), crop }
}
