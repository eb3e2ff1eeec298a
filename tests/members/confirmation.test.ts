import { describe, expect, test } from 'vitest'
import { createListingReader } from '../../src/directory/read-listings.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { readConfirmationLink } from '../../src/members/confirmation-link.ts'
import { confirmByLink, confirmListing } from '../../src/members/confirm-listing.ts'
import { listingState } from '../../src/members/listing-state.ts'
import { reminderDays, remindMembers } from '../../src/members/remind-members.ts'
import { withdrawListing } from '../../src/members/withdraw-listing.ts'
import type { MembersWorld } from '../../src/members/world.ts'
import { now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { listedMember, member, membersWorld, rows } from './scene.ts'

/** The listings of people.ts were confirmed a day before now. */
const dayOf = (number: number) => addDays(now, number - 1)

function asked() {
  const world = membersWorld()
  const person = listedMember(world)
  remindMembers(world, dayOf(76))
  const [letter] = lettersTo(world.database, world.secrets, 'eloise@example.org')
  return { world, person, query: new URL(letter?.link ?? '').searchParams }
}

function names({ database, secrets }: MembersWorld) {
  return lettersTo(database, secrets, 'eloise@example.org').map(({ name }) => name)
}

describe('the link of a letter', () => {
  test('shows and changes nothing when it is opened', () => {
    const { world, query } = asked()
    for (const _ of [1, 2, 3])
      expect(readConfirmationLink(world, query, dayOf(80))).toMatchObject({
        kind: 'open',
        slug: 'eloise-vergnac-toulouse',
      })
    expect(rows(world, 'confirmation')).toBe(1)
  })

  test('confirms for ninety days when the button is pressed', () => {
    const { world, query } = asked()
    const at = dayOf(80)
    expect(confirmByLink(world, query, at)).toMatchObject({
      ok: true,
      value: {
        confirmedAt: at.toISOString(),
        dueAt: addDays(at, 90).toISOString(),
        lapsesAt: addDays(at, 105).toISOString(),
      },
    })
  })

  test('says that it was used when it is used again, and counts once', () => {
    const { world, query } = asked()
    confirmByLink(world, query, dayOf(80))
    expect(confirmByLink(world, query, dayOf(81))).toMatchObject({
      ok: false,
      link: { kind: 'confirmed-already' },
    })
    expect(rows(world, 'confirmation')).toBe(2)
  })

  test('of an older round is refused', () => {
    const { world, person, query } = asked()
    confirmListing(world, person, dayOf(80))
    confirmListing(world, person, dayOf(150))
    expect(confirmByLink(world, query, dayOf(151))).toMatchObject({ ok: false, link: { kind: 'older' } })
  })

  test('that was changed is forged', () => {
    const { world, query } = asked()
    for (const [name, value] of [
      ['follows', '2'],
      ['until', '2099-01-01'],
      ['doctor', 'x'],
      ['signature', 'AAAA'],
    ] as const) {
      const changed = new URLSearchParams(query)
      changed.set(name, value)
      expect(confirmByLink(world, changed, dayOf(80))).toEqual({ ok: false, link: { kind: 'forged' } })
    }
    expect(confirmByLink(world, new URLSearchParams(), dayOf(80))).toEqual({
      ok: false,
      link: { kind: 'forged' },
    })
  })

  test('expires, and does nothing for a listing that was withdrawn', () => {
    const { world, person, query } = asked()
    expect(readConfirmationLink(world, query, dayOf(166))).toEqual({ kind: 'expired' })
    withdrawListing(world, person, dayOf(80))
    expect(confirmByLink(world, query, dayOf(80))).toEqual({ ok: false, link: { kind: 'not-listed' } })
  })
})

describe('a listing that nobody confirms', () => {
  test('leaves by itself on day 105, and is back with the next confirmation', () => {
    const { world, person, query } = asked()
    const isPublic = (at: Date) => createListingReader(world.database).slugs(at).length === 1
    expect([isPublic(dayOf(104)), isPublic(dayOf(105))]).toEqual([true, false])
    expect(listingState(world.database, person.practitionerId, dayOf(106))).toBe('not-confirmed')
    confirmByLink(world, query, dayOf(110))
    expect(isPublic(dayOf(110))).toBe(true)
  })
})

describe('confirming from the page', () => {
  test('counts once when it is pressed twice', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const first = confirmListing(world, person, dayOf(30))
    expect(confirmListing(world, person, dayOf(30))).toEqual(first)
    expect(rows(world, 'confirmation')).toBe(2)
  })

  test('is nothing without a listing', () => {
    const world = membersWorld()
    expect(confirmListing(world, member(world), now)).toEqual({ ok: false, reason: 'no-listing' })
  })
})

describe('reminders', () => {
  test('come one by one, none of them twice', () => {
    const world = membersWorld()
    listedMember(world)
    for (let number = 70; number <= 125; number++) {
      remindMembers(world, dayOf(number))
      remindMembers(world, dayOf(number))
    }
    expect(names(world)).toEqual([
      'confirm-listing',
      'confirm-reminder',
      'confirm-reminder',
      'confirm-reminder',
      'listing-lapsed',
    ])
  })

  test('after a pause only say what is true now', () => {
    const world = membersWorld()
    listedMember(world)
    remindMembers(world, dayOf(reminderDays.last))
    expect(names(world)).toEqual(['confirm-reminder'])
  })

  test('stop with a confirmation, and begin again in the next round', () => {
    const { world, query } = asked()
    confirmByLink(world, query, dayOf(80))
    remindMembers(world, dayOf(95))
    expect(names(world)).toEqual(['confirm-listing'])
    remindMembers(world, dayOf(80 + 76))
    expect(names(world)).toEqual(['confirm-listing', 'confirm-listing'])
  })

  test('do not come to somebody who has withdrawn', () => {
    const world = membersWorld()
    const person = listedMember(world)
    withdrawListing(world, person, now)
    expect(remindMembers(world, dayOf(80))).toBe(0)
  })
})
