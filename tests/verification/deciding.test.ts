import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/kernel/clock.ts'
import type { MembersWorld } from '../../src/members/world.ts'
import { write } from '../../src/kernel/database.ts'
import { openCase } from '../../src/verification/open-case.ts'
import { approveCase } from '../../src/verification/approve-case.ts'
import {
  appealCase,
  askMember,
  answerCase,
  prepareCase,
  sendBackCase,
  takeUpCase,
  withdrawCase,
} from '../../src/verification/decide-case.ts'
import { refuseCase } from '../../src/verification/refuse-case.ts'
import { reviewSuspension, suspendListing } from '../../src/verification/suspend-listing.ts'
import { revokeListing } from '../../src/verification/revoke-listing.ts'
import { stateOf } from '../../src/verification/take-step.ts'
import { membersWorld } from '../members/scene.ts'
import { now, openDirectory } from '../support/context.ts'
import { list, eloise } from '../support/people.ts'
import { anatole, applicant, berenice, check, checkEverything, clemence, deed } from './scene.ts'

const slug = 'eloise-vergnac-toulouse'

function isListed({ database }: MembersWorld, at = now): boolean {
  return openDirectory(database, at).profileAt(slug, at).kind === 'listed'
}

/** A case that the first person has prepared. */
function prepared(world: MembersWorld) {
  const one = applicant(world)
  takeUpCase(world.database, deed(world, one.caseUid, anatole))
  checkEverything(world, one)
  const done = prepareCase(world.database, deed(world, one.caseUid, anatole))
  if (!done.ok) throw new Error(done.reason)
  return one
}

describe('an application', () => {
  test('lists the doctor when one person has prepared it and another approves', () => {
    const world = membersWorld()
    const one = prepared(world)
    expect(isListed(world)).toBe(false)
    expect(approveCase(world, deed(world, one.caseUid, berenice))).toMatchObject({ ok: true })
    expect(isListed(world)).toBe(true)
    expect(stateOf(world.database, one.caseUid)).toEqual({ state: 'approved', version: 4 })
  })

  test('is not approved by the one who prepared it', () => {
    const world = membersWorld()
    const one = prepared(world)
    expect(approveCase(world, deed(world, one.caseUid, anatole))).toEqual({
      ok: false,
      reason: 'same-person',
    })
    expect(isListed(world)).toBe(false)
  })

  test('is approved by one person in a society that has decided so', () => {
    const world = membersWorld()
    world.database.sqlite
      .prepare('INSERT INTO approval_rule (people, since, set_by) VALUES (1, ?, ?)')
      .run(now.toISOString(), anatole)
    const one = prepared(world)
    expect(approveCase(world, deed(world, one.caseUid, anatole)).ok).toBe(true)
  })

  test.each([['identity'], ['licence'], ['no-restriction'], ['diploma'], ['place'], ['publicity']] as const)(
    'cannot be prepared without the check of %s, nor when it is not right',
    (kind) => {
      const world = membersWorld()
      const one = applicant(world)
      takeUpCase(world.database, deed(world, one.caseUid, anatole))
      checkEverything(world, one)
      check(world, one, kind, { result: 'unclear' })
      expect(prepareCase(world.database, deed(world, one.caseUid, anatole))).toMatchObject({
        ok: false,
        reason: 'checks-missing',
      })
    },
  )

  test.each([['licence'], ['diploma']] as const)(
    'does not count a %s that only the member has uploaded, nor a source asked 121 days ago',
    (kind) => {
      const world = membersWorld()
      const one = applicant(world)
      takeUpCase(world.database, deed(world, one.caseUid, anatole))
      checkEverything(world, one)
      check(world, one, kind, { origin: 'uploaded-by-member', method: 'document' })
      expect(prepareCase(world.database, deed(world, one.caseUid, anatole))).toMatchObject({
        reason: 'source-needed',
      })
      check(world, one, kind, { checkedAt: addDays(now, -121) })
      expect(prepareCase(world.database, deed(world, one.caseUid, anatole))).toMatchObject({
        reason: 'source-needed',
      })
      check(world, one, kind, { checkedAt: addDays(now, -119) })
      expect(prepareCase(world.database, deed(world, one.caseUid, anatole)).ok).toBe(true)
    },
  )

  test.each([['document'], ['reading']] as const)('takes no %s for an answer of the source', (method) => {
    const world = membersWorld()
    const one = applicant(world)
    takeUpCase(world.database, deed(world, one.caseUid, anatole))
    expect(check(world, one, 'diploma', { method })).toEqual({ ok: false, reason: 'paper-is-no-source' })
    expect(check(world, one, 'diploma', { method, origin: 'uploaded-by-member' }).ok).toBe(true)
  })

  test('takes no check of a licence that does not say which, nor of a person by a credential', () => {
    const world = membersWorld()
    const one = applicant(world)
    takeUpCase(world.database, deed(world, one.caseUid, anatole))
    const foreign = { ok: false, reason: 'of-somebody-else' }
    expect(check(world, one, 'licence', { credentialId: null })).toEqual(foreign)
    expect(check(world, one, 'identity', { credentialId: 1 })).toEqual(foreign)
  })

  test('goes on when the clock of the machine has gone back, at the moment of its last step', () => {
    const world = membersWorld()
    const one = prepared(world)
    expect(approveCase(world, deed(world, one.caseUid, berenice, addDays(now, -1))).ok).toBe(true)
    const steps = world.database.sqlite.prepare('SELECT at FROM case_step ORDER BY number').pluck().all()
    expect(new Set(steps)).toEqual(new Set([now.toISOString()]))
    expect(isListed(world)).toBe(true)
  })

  test('is not approved when its source has grown old since it was prepared', () => {
    const world = membersWorld()
    const one = prepared(world)
    const later = deed(world, one.caseUid, berenice, addDays(now, 120))
    expect(approveCase(world, later)).toMatchObject({ reason: 'source-needed' })
  })

  test('takes no check after it was prepared, and goes back to take one', () => {
    const world = membersWorld()
    const one = prepared(world)
    expect(check(world, one, 'place')).toEqual({ ok: false, reason: 'not-in-review' })
    expect(
      sendBackCase(world.database, { ...deed(world, one.caseUid, berenice), note: 'Which street?' }).ok,
    ).toBe(true)
    expect(check(world, one, 'place').ok).toBe(true)
    expect(approveCase(world, deed(world, one.caseUid, berenice))).toMatchObject({ reason: 'out-of-order' })
  })

  test('is decided once when two decide at once', () => {
    const world = membersWorld()
    const one = prepared(world)
    const [first, second] = [deed(world, one.caseUid, berenice), deed(world, one.caseUid, clemence)]
    expect(approveCase(world, first).ok).toBe(true)
    expect(refuseCase(world, { ...second, reason: 'other', note: 'No' })).toEqual({
      ok: false,
      reason: 'changed-meanwhile',
    })
    expect(isListed(world)).toBe(true)
  })

  test('waits for the member who was asked, and goes on with the answer', () => {
    const world = membersWorld()
    const one = applicant(world)
    takeUpCase(world.database, deed(world, one.caseUid, anatole))
    askMember(world.database, { ...deed(world, one.caseUid, anatole), note: 'Please send the diploma again' })
    expect(stateOf(world.database, one.caseUid)?.state).toBe('waiting-for-member')
    answerCase(world.database, deed(world, one.caseUid, clemence))
    expect(stateOf(world.database, one.caseUid)?.state).toBe('in-review')
  })

  test('is refused with a reason, and an appeal is decided by somebody else', () => {
    const world = membersWorld()
    const one = prepared(world)
    expect(
      refuseCase(world, { ...deed(world, one.caseUid, berenice), reason: 'other', note: 'Why' }).ok,
    ).toBe(true)
    expect(isListed(world)).toBe(false)
    appealCase(world.database, deed(world, one.caseUid, clemence))
    expect(prepareCase(world.database, deed(world, one.caseUid, berenice))).toMatchObject({
      reason: 'refused-it-before',
    })
    expect(prepareCase(world.database, deed(world, one.caseUid, clemence)).ok).toBe(true)
    expect(approveCase(world, deed(world, one.caseUid, anatole)).ok).toBe(true)
    expect(isListed(world)).toBe(true)
  })

  test('ends without a decision when it is withdrawn, and a new one can begin', () => {
    const world = membersWorld()
    const one = applicant(world)
    expect(withdrawCase(world.database, deed(world, one.caseUid, 'system')).ok).toBe(true)
    expect(takeUpCase(world.database, deed(world, one.caseUid, anatole))).toMatchObject({
      reason: 'out-of-order',
    })
  })

  test('of nobody is refused', () => {
    const world = membersWorld()
    expect(takeUpCase(world.database, deed(world, 'no-such-case', anatole))).toEqual({
      ok: false,
      reason: 'unknown-case',
    })
  })
})

describe('a suspension', () => {
  test('is one person’s and at once, is looked at by a second, and lifted by two', () => {
    const world = membersWorld()
    const practitionerId = list(world.database, eloise)
    const suspended = suspendListing(world.database, {
      slug,
      reason: 'Restriction reported',
      by: anatole,
      at: now,
    })
    if (!suspended.ok) throw new Error(suspended.reason)
    expect(isListed(world)).toBe(false)
    const review = { practitionerId, agrees: true, note: null, at: now }
    expect(reviewSuspension(world.database, { ...review, by: anatole })).toEqual({
      ok: false,
      reason: 'same-person',
    })
    expect(reviewSuspension(world.database, { ...review, by: berenice }).ok).toBe(true)
    const one = { caseUid: suspended.value.caseUid, practitionerId }
    takeUpCase(world.database, deed(world, one.caseUid, anatole))
    check(world, one, 'licence', { checkedAt: now })
    check(world, one, 'no-restriction')
    expect(prepareCase(world.database, deed(world, one.caseUid, anatole))).toMatchObject({
      reason: 'older-than-alert',
    })
    check(world, one, 'no-restriction', { checkedAt: now })
    prepareCase(world.database, deed(world, one.caseUid, anatole))
    expect(approveCase(world, deed(world, one.caseUid, anatole))).toMatchObject({ reason: 'same-person' })
    expect(isListed(world)).toBe(false)
    expect(approveCase(world, deed(world, one.caseUid, berenice)).ok).toBe(true)
    expect(isListed(world)).toBe(true)
  })
})

describe('a revocation', () => {
  test('is at once and final: only a new application leads back', () => {
    const world = membersWorld()
    const practitionerId = list(world.database, eloise)
    const revoke = { slug, reason: 'Struck off', by: anatole, at: now }
    expect(revokeListing(world.database, revoke).ok).toBe(true)
    expect(isListed(world)).toBe(false)
    expect(revokeListing(world.database, revoke)).toEqual({ ok: false, reason: 'not-listed' })
    expect(() => list(world.database, { ...eloise, ref: 'd-other' })).not.toThrow()
    const publish = world.database.sqlite.prepare(
      'INSERT INTO publication (practitioner_id, published_at, published_by) VALUES (?, ?, ?)',
    )
    expect(() => publish.run(practitionerId, now.toISOString(), anatole)).toThrow()
  })

  test('closes what was still to be decided, but not an alert', () => {
    const world = membersWorld()
    const practitionerId = list(world.database, eloise)
    const open = (kind: 'recheck' | 'alert') =>
      write(world.database, () => openCase(world.database, { practitionerId, kind, by: 'system', at: now }))
    const [recheck, alert] = [open('recheck'), open('alert')]
    revokeListing(world.database, { slug, reason: 'Struck off', by: anatole, at: now })
    expect(stateOf(world.database, recheck)?.state).toBe('withdrawn')
    expect(stateOf(world.database, alert)?.state).toBe('submitted')
  })
})
