import { describe, expect, test } from 'vitest'
import { grids } from '../../src/grids/grids.ts'
import { postBatch } from '../../src/grids/batch/post-batch.ts'
import type { BatchList } from '../../src/grids/batch/batch.ts'
import { recipientsOf } from '../../src/grids/batch/recipients.ts'
import { readAddress } from '../../src/grids/list-address.ts'
import { everyId } from '../../src/grids/list-rows.ts'
import { newId } from '../../src/kernel/ids.ts'
import { withdrawListing } from '../../src/members/withdraw-listing.ts'
import { endMembership } from '../../src/memberships/end-membership.ts'
import { leaveCourse } from '../../src/courses/leave-course.ts'
import { announced, registered, registrationOf } from '../courses/scene.ts'
import { listedMember, membersWorld } from '../members/scene.ts'
import { added, anouk, clerk, paid, person } from '../memberships/scene.ts'
import { now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { gridWorldOf } from './scene.ts'

const words = { subject: 'General assembly', text: 'In March.' }
const texts = { en: words, fr: words, he: words }

function scene() {
  const world = membersWorld()
  const wanted = (list: BatchList, address = '') => {
    const gridWorld = gridWorldOf(world.database)
    const { query } = readAddress(grids[list], new URLSearchParams(address), gridWorld)
    return {
      list,
      letter: 'society-message' as const,
      ids: [...everyId(grids[list], query, gridWorld)].flat(),
    }
  }
  const whom = (list: BatchList, address?: string) => {
    const { to, leftOut } = recipientsOf(world.database, wanted(list, address), now)
    return { to: to.map((one) => one.to.email).toSorted(), leftOut: Object.fromEntries(leftOut) }
  }
  return { world, wanted, whom }
}

describe('a message to the members of a view', () => {
  test('goes to members with an account and without, each in their language', () => {
    const { world, wanted } = scene()
    added(world)
    person(world, 'Dana')
    added(world, { ...anouk, name: 'Dana', email: 'dana@example.org' })
    const members = wanted('memberships')
    const { digest } = recipientsOf(world.database, members, now)
    const posted = postBatch(world, { uid: newId(), wanted: members, digest, texts }, clerk)
    expect(posted).toEqual({ ok: true, value: { people: 2 } })
    const letter = (email: string) => lettersTo(world.database, world.secrets, email)[0]
    expect(letter('anouk@example.org')).toMatchObject({ name: 'society-message', locale: 'fr' })
    expect(letter('dana@example.org')).toMatchObject({ name: 'society-message', locale: 'he' })
  })

  test('reaches those whose dues are open, in one country, and no others', () => {
    const { world, whom } = scene()
    const eloise = listedMember(world)
    added(world, { ...anouk, name: 'Éloïse Vergnac', email: 'eloise@example.org' })
    paid(world, added(world))
    expect(whom('memberships', 'dues=2026-due').to).toEqual(['eloise@example.org'])
    expect(whom('memberships', 'dues=2026-due&country=FR').to).toEqual(['eloise@example.org'])
    expect(whom('memberships', 'country=FR&dues=2026-paid').to).toEqual([])
    // Who takes the page away stays a member of the society, and is written to as one.
    withdrawListing(world, eloise, now)
    expect(whom('memberships', 'dues=2026-due').to).toEqual(['eloise@example.org'])
  })

  test('never goes to whoever has left the society or told it no address', () => {
    const { world, whom } = scene()
    const { uid, version } = added(world)
    added(world, { ...anouk, name: 'Claude Rabin', email: null })
    endMembership(world.database, { uid, version, endedOn: '2026-11-20', why: 'resigned' }, clerk)
    expect(whom('memberships', 'state=')).toEqual({
      to: [],
      leftOut: { 'membership-ended': 1, 'no-address': 1 },
    })
  })
})

describe('a message to the participants of courses', () => {
  test('goes once to each who has a seat or waits for one, and not to who gave it back', () => {
    const { world, whom } = scene()
    const first = announced(world)
    const second = announced(world, {
      texts: { ...first.texts, fr: { ...first.texts.fr, title: 'Cours deux' } },
    })
    const [anna] = registered(world, first.slug, 'Anna', 'Bela', 'Carl', 'Dina')
    if (!anna) throw new Error('nobody is registered')
    registered(world, second.slug, 'Emma')
    leaveCourse(world, registrationOf(world, anna), anna, now)
    expect(whom('courses').to).toEqual(['bela', 'carl', 'dina', 'emma'].map((name) => `${name}@example.org`))
    expect(whom('courses', 'state=past').to).toEqual([])
  })
})
