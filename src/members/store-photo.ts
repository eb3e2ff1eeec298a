import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Metadata, type Region } from 'sharp'
import { actorOf, record } from '../audit/record.ts'
import { photoSide } from '../directory/photos.ts'
import { photo } from '../directory/tables.ts'
import { write } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { MembersWorld, Person } from './world.ts'

/** Limits of what is uploaded, and the side of the square that is kept. */
export const photoLimits = {
  bytes: 10_000_000,
  pixels: 40_000_000,
  smallestSide: 240,
  side: photoSide,
} as const

/** The square to keep, in parts of the upright picture: its corner, and its side against the shorter side. */
export interface Crop {
  left: number
  top: number
  size: number
}

const wholeMiddle: Crop = { left: 0, top: 0, size: 1 }
const accepted = ['image/jpeg', 'image/png', 'image/webp']

export type PhotoRefusal = 'too-large' | 'not-a-picture' | 'too-small'

/**
 * Makes a picture anew from what was uploaded: upright, square, without anything else that was in the file, and keeps
 * only that. It is on no page until it is in a profile that was approved. Refuses what is not a JPEG, PNG or WebP
 * picture whatever it is called, is too large or too small. Without a crop, the middle is kept.
 */
export async function storePhoto(
  { database }: Pick<MembersWorld, 'database'>,
  by: Person,
  upload: { bytes: Uint8Array; crop: Crop | null },
  at: Date,
): Promise<Result<{ photo: string }, PhotoRefusal>> {
  const made = await makeSquare(upload.bytes, upload.crop)
  if (!made.ok) return made
  const uid = newId()
  const sha256 = createHash('sha256').update(made.value).digest('hex')
  write(database, () => {
    const row = { uid, accountId: by.accountId, bytes: made.value, sha256, storedAt: at.toISOString() }
    database.orm.insert(photo).values(row).run()
    record(database, { at, actor: actorOf(by), act: 'photo.store', object: `photo:${uid}` })
  })
  return ok({ photo: uid })
}

async function makeSquare(bytes: Uint8Array, crop: Crop | null): Promise<Result<Buffer, PhotoRefusal>> {
  if (bytes.length > photoLimits.bytes) return refused('too-large')
  const type = await fileTypeFromBuffer(bytes)
  if (!accepted.includes(type?.mime ?? '')) return refused('not-a-picture')
  const picture = sharp(bytes, { limitInputPixels: false, failOn: 'error', animated: false })
  // A file may begin like a picture and be none: what sharp cannot read is no picture.
  const metadata = await picture.metadata().catch(() => null)
  if (metadata === null) return refused('not-a-picture')
  if (metadata.width * metadata.height > photoLimits.pixels) return refused('too-large')
  if (Math.min(metadata.width, metadata.height) < photoLimits.smallestSide) return refused('too-small')
  const { side } = photoLimits
  const square = await picture
    .autoOrient()
    .extract(regionOf(metadata, crop))
    .resize(side, side)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .webp({ quality: 82 })
    .timeout({ seconds: 10 })
    .toBuffer()
    .catch(() => null)
  return square === null ? refused('not-a-picture') : ok(square)
}

function regionOf({ autoOrient: { width, height } }: Metadata, crop: Crop | null): Region {
  const shorter = Math.min(width, height)
  const { left, top, size } = crop ?? wholeMiddle
  const side = Math.max(1, Math.round(shorter * within(size, 0.05, 1)))
  const [x, y] = crop === null ? [(width - side) / 2, (height - side) / 2] : [left * width, top * height]
  return {
    left: Math.round(within(x, 0, width - side)),
    top: Math.round(within(y, 0, height - side)),
    width: side,
    height: side,
  }
}

function within(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, least), most) : least
}
