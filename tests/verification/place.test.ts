import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/kernel/clock.ts'
import { write } from '../../src/kernel/database.ts'
import { makeOwner } from '../../src/members/owner.ts'
import { readProfile } from '../../src/members/stored-content.ts'
import { submitProfile } from '../../src/members/submit-profile.ts'
import { approveCase } from '../../src/verification/approve-case.ts'
import { prepareCase, takeUpCase } from '../../src/verification/decide-case.ts'
import type { NewCheck } from '../../src/verification/record-check.ts'
import { member, membersWorld } from '../members/scene.ts'
import { now, openDirectory } from '../support/context.ts'
import { realSociety } from '../support/real-society.ts'
import { anatole, applicant, berenice, check, checkEverything, deed } from './scene.ts'

const call = { method: 'telephone', origin: 'seen-by-staff', source: '+33 5 36 49 00 01' } as const

/** Éloïse's application in a real society, prepared with this check of her practice. */
function prepared(place: Partial<NewCheck>) {
  const world = membersWorld(realSociety())
  const { database } = world
  const one = applicant(world)
  const person = member(world)
  write(database, () => makeOwner(database, one.practitionerId, person.accountId, now))
  takeUpCase(database, deed(world, one.caseUid, anatole))
  checkEverything(world, one)
  check(world, one, 'place', place)
  prepareCase(database, deed(world, one.caseUid, anatole))
  const approve = (at = now) => approveCase(world, deed(world, one.caseUid, berenice, at))
  const changePhone = (at: Date) => {
    const stored = readProfile(database, one.practitionerId)
    const practices = stored.practices.map((place) => ({ ...place, phones: ['+33536490199'] }))
    const saved = submitProfile(world, person, { baseRevision: 0, content: { ...stored, practices } }, at)
    if (!saved.ok) throw new Error(saved.reason)
  }
  const shown = (at = now) => {
    const listing = openDirectory(database, at).listings.bySlug('eloise-vergnac-toulouse', at)
    return listing?.credentials.filter(({ kind }) => kind === 'details')
  }
  return { approve, changePhone, shown }
}

describe('the address and phone of a listed doctor', () => {
  test('stand on the page as checked when staff called the practice, for a year', () => {
    const { approve, shown } = prepared(call)
    expect(approve().ok).toBe(true)
    expect(shown()).toMatchObject([{ method: 'telephone', checkedAt: addDays(now, -1).toISOString() }])
    expect(shown()?.[0]?.nextCheckOn).toBe('2027-11-21')
  })

  test.each([
    ['the register alone was asked', { method: 'register' }],
    ['the doctor sent a paper', { method: 'document', origin: 'uploaded-by-member' }],
    ['the doctor says that somebody called', { ...call, origin: 'uploaded-by-member' }],
  ] as const)('are not called checked when %s', (_case, place) => {
    const { approve, shown } = prepared(place)
    expect(approve().ok).toBe(true)
    expect(shown()).toEqual([])
  })

  test('are not called checked any more once the doctor gives another number', () => {
    const { approve, changePhone, shown } = prepared(call)
    approve()
    changePhone(addDays(now, 1))
    expect(shown(addDays(now, 1))).toEqual([])
  })

  test('are not called checked when the number changed between the call and the approval', () => {
    const { approve, changePhone, shown } = prepared(call)
    changePhone(new Date(now.getTime() + 1000))
    expect(approve(addDays(now, 1)).ok).toBe(true)
    expect(shown(addDays(now, 1))).toEqual([])
  })
})
