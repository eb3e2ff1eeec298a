import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { photo } from '../../src/directory/tables.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { approveRevision } from '../../src/members/approve-revision.ts'
import { forgetExpired } from '../../src/members/forget-expired.ts'
import { readOwnProfile } from '../../src/members/read-own-profile.ts'
import { storePhoto, type Crop } from '../../src/members/store-photo.ts'
import { submitProfile } from '../../src/members/submit-profile.ts'
import type { MembersWorld, Person } from '../../src/members/world.ts'
import { now } from '../support/context.ts'
import { listedMember, member, membersWorld, rows } from './scene.ts'

/** Red on the left half, blue on the right. */
function picture(width = 800, height = 400): Sharp {
  const right = { create: { width: width / 2, height, channels: 3 as const, background: 'blue' } }
  return sharp({ create: { width, height, channels: 3, background: 'red' } }).composite([
    { input: right, left: width / 2, top: 0 },
  ])
}

async function jpeg(): Promise<Buffer> {
  return sharp(await picture().png().toBuffer())
    .withExif({ IFD0: { Copyright: 'SECRET PLACE' } })
    .jpeg()
    .toBuffer()
}

function upload(world: MembersWorld, person: Person, bytes: Uint8Array, crop: Crop | null = null) {
  return storePhoto(world, person, { bytes, crop }, now)
}

function stored({ database }: MembersWorld): Buffer {
  return database.orm.select().from(photo).get()?.bytes ?? Buffer.alloc(0)
}

async function colourAt(bytes: Buffer, x: number): Promise<string> {
  const { data } = await sharp(bytes)
    .extract({ left: x, top: 160, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return (data[0] ?? 0) > 200 ? 'red' : 'blue'
}

describe('an uploaded picture', () => {
  test('is made anew: a square without anything else that was in the file', async () => {
    const world = membersWorld()
    expect(await upload(world, member(world), await jpeg())).toMatchObject({ ok: true })
    const metadata = await sharp(stored(world)).metadata()
    expect(metadata).toMatchObject({ format: 'webp', width: 320, height: 320 })
    expect([metadata.exif, metadata.icc, stored(world).includes('SECRET')]).toEqual([
      undefined,
      undefined,
      false,
    ])
  })

  test('is cut in the middle unless told, or where told', async () => {
    const world = membersWorld()
    const person = member(world)
    await upload(world, person, await jpeg())
    expect([await colourAt(stored(world), 20), await colourAt(stored(world), 300)]).toEqual(['red', 'blue'])
    world.database.orm.delete(photo).run()
    await upload(world, person, await jpeg(), { left: 0.5, top: 0, size: 1 })
    expect([await colourAt(stored(world), 20), await colourAt(stored(world), 300)]).toEqual(['blue', 'blue'])
  })

  test('is cut within its edges, whatever the form says', async () => {
    const world = membersWorld()
    const person = member(world)
    const strange: Crop[] = [
      { left: 9, top: -9, size: 9 },
      { left: Number.NaN, top: Number.NaN, size: Number.NaN },
      { left: -1, top: 1, size: 0 },
    ]
    for (const crop of strange)
      expect(await upload(world, person, await jpeg(), crop)).toMatchObject({ ok: true })
  })

  test('is refused when it is too small, or has more pixels than anybody needs', async () => {
    const world = membersWorld()
    const person = member(world)
    expect(await upload(world, person, await picture(800, 200).png().toBuffer())).toEqual({
      ok: false,
      reason: 'too-small',
    })
    const huge = await sharp({ create: { width: 9000, height: 5000, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    expect(await upload(world, person, huge)).toEqual({ ok: false, reason: 'too-large' })
    expect(await upload(world, person, new Uint8Array(10_000_001))).toEqual({
      ok: false,
      reason: 'too-large',
    })
  })

  test.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a paper', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['nothing', Buffer.alloc(0)],
    ['the beginning of a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a picture cut off', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')],
  ])('that is %s is refused, and nothing is kept', async (_, bytes) => {
    const world = membersWorld()
    expect(await upload(world, member(world), bytes)).toEqual({ ok: false, reason: 'not-a-picture' })
    expect(rows(world, 'photo')).toBe(0)
  })

  test('that moves is refused', async () => {
    const world = membersWorld()
    const gif = await picture().gif().toBuffer()
    expect(await upload(world, member(world), gif)).toEqual({ ok: false, reason: 'not-a-picture' })
  })
})

describe('a picture on a page', () => {
  test('waits for staff, and is nobody else’s to show', async () => {
    const world = membersWorld()
    const person = listedMember(world)
    const own = await upload(world, person, await jpeg())
    const foreign = await upload(world, member(world, 'other@example.org'), await jpeg())
    if (!own.ok || !foreign.ok) throw new Error('refused')
    const content = readOwnProfile(world.database, person.accountId, now)?.content
    const withForeign = { baseRevision: 0, content: { ...content, photo: foreign.value.photo } }
    expect(submitProfile(world, person, withForeign, now)).toMatchObject({
      problems: [{ path: 'photo', reason: 'not-known' }],
    })
    const withOwn = { baseRevision: 0, content: { ...content, photo: own.value.photo } }
    expect(submitProfile(world, person, withOwn, now)).toMatchObject({
      value: { waits: [{ part: 'photo' }] },
    })
    approveRevision(world, { practitionerId: person.practitionerId, revision: 2, by: 'account:staff' }, now)
    expect(readOwnProfile(world.database, person.accountId, now)?.published.photo).toBe(own.value.photo)
  })

  test('stays, and one that is in no version of a profile is forgotten', async () => {
    const world = membersWorld()
    const person = listedMember(world)
    const kept = await upload(world, person, await jpeg())
    await upload(world, person, await jpeg())
    const content = readOwnProfile(world.database, person.accountId, now)?.content
    submitProfile(
      world,
      person,
      { baseRevision: 0, content: { ...content, photo: kept.ok ? kept.value.photo : '' } },
      now,
    )
    forgetExpired(world.database, addDays(now, 8))
    expect(world.database.orm.select({ uid: photo.uid }).from(photo).all()).toEqual([
      { uid: kept.ok ? kept.value.photo : '' },
    ])
  })
})
