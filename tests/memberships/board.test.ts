import { describe, expect, test } from 'vitest'
import { boardForms, nameIn, publicBoard, readBoard, type TermFacts } from '../../src/memberships/board.ts'
import { addTerm, changeTerm, removeTerm } from '../../src/memberships/change-board.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { endMembership } from '../../src/memberships/end-membership.ts'
import { membersWorld } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { acts, added, clerk } from './scene.ts'

const president: TermFacts = {
  role: 'president',
  nameLatin: 'Ariane Modèle',
  nameHebrew: 'אריאן מודל',
  fromOn: '2025-01-01',
  untilOn: null,
  consent: 'yes',
}

function board(...terms: Partial<TermFacts>[]) {
  const world = membersWorld()
  const uids = terms.map((term) => {
    const done = addTerm(world.database, { ...president, ...term }, clerk)
    if (!done.ok) throw new Error(done.reason)
    return done.value.uid
  })
  return { world, uids, shown: () => publicBoard(world.database, now) }
}

const names = (terms: { nameLatin: string | null }[]) => terms.map(({ nameLatin }) => nameLatin)

describe('the board on the public page', () => {
  test('holds only those who agreed, those of now before those of earlier, by office', () => {
    const { shown } = board(
      { role: 'treasurer', nameLatin: 'Blaise Exemple' },
      { nameLatin: 'Without Consent', consent: null },
      { nameLatin: 'Claude Ancien', fromOn: '2020-01-01', untilOn: '2024-12-31' },
      { nameLatin: 'Danaé Demain', fromOn: '2026-11-22' },
      {},
    )
    expect(names(shown().now)).toEqual(['Ariane Modèle', 'Blaise Exemple'])
    expect(names(shown().before)).toEqual(['Claude Ancien'])
  })

  test('loses somebody in the moment that the consent is taken away, and the pages are made anew', () => {
    const { world, uids, shown } = board({})
    const epoch = () => Number(world.database.sqlite.prepare('SELECT value FROM public_epoch').pluck().get())
    const before = epoch()
    const change = { ...president, consent: null, uid: uids[0] ?? '', version: 1 }
    expect(changeTerm(world.database, change, clerk).ok).toBe(true)
    expect(shown()).toEqual({ now: [], before: [] })
    expect(epoch()).toBeGreaterThan(before)
    expect(changeTerm(world.database, change, clerk)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(acts(world, 'board.change')).toBe(1)
  })

  test('names people in the script of the reader, where it is known', () => {
    const { world } = board({}, { nameHebrew: null })
    const [first, second] = readBoard(world.database)
    if (!first || !second) throw new Error('nobody')
    expect([nameIn('he', first), nameIn('fr', first), nameIn('he', second)]).toEqual([
      'אריאן מודל',
      'Ariane Modèle',
      'Ariane Modèle',
    ])
  })
})

describe('a form that is sent twice', () => {
  test('is one entry, and one act', () => {
    const { world, uids } = board({}, {})
    expect(new Set(uids).size).toBe(1)
    expect([readBoard(world.database).length, acts(world, 'board.add')]).toEqual([1, 1])
  })
})

describe('the consent of an entry', () => {
  test('keeps its day while the name stays, and is a new one for somebody else in the same office', () => {
    const { world, uids } = board({})
    const later = { by: clerk.by, at: addDays(now, 1) }
    const change = (version: number, name: string) =>
      changeTerm(
        world.database,
        { ...president, nameLatin: name, untilOn: '2027-12-31', uid: uids[0] ?? '', version },
        later,
      )
    const consentedAt = () => readBoard(world.database)[0]?.consentedAt
    expect(change(1, 'Ariane Modèle').ok).toBe(true)
    expect(consentedAt()).toBe(now.toISOString())
    expect(change(2, 'Blaise Exemple').ok).toBe(true)
    expect(consentedAt()).toBe(later.at.toISOString())
  })
})

describe('the offices of a member who leaves', () => {
  test('end on the last day of the membership; what ended before stays, and what was to come is taken away', () => {
    const world = membersWorld()
    const { uid: member } = added(world)
    const terms = [
      { role: 'president', fromOn: '2025-01-01', untilOn: null },
      { role: 'secretary', fromOn: '2024-03-01', untilOn: '2024-12-31' },
      { role: 'member', fromOn: '2026-11-10', untilOn: '2028-12-31' },
      { role: 'treasurer', fromOn: '2027-01-01', untilOn: null },
    ] as const
    for (const term of terms) addTerm(world.database, { ...president, ...term, member }, clerk)
    addTerm(world.database, { ...president, role: 'vice-president' }, clerk)
    endMembership(world.database, { uid: member, version: 1, endedOn: '2026-11-01', why: 'died' }, clerk)
    expect(readBoard(world.database).map(({ role, untilOn }) => [role, untilOn])).toEqual([
      ['president', '2026-11-01'],
      ['vice-president', null],
      ['secretary', '2024-12-31'],
      ['member', '2026-11-10'],
    ])
    expect(names(publicBoard(world.database, now).now)).toEqual(['Ariane Modèle'])
  })
})

describe('the form of an office', () => {
  const typed = {
    role: 'member',
    nameLatin: ' Ariane ',
    nameHebrew: '',
    fromOn: '2025-01-01',
    untilOn: '',
    member: '',
  }

  test('takes a name in one script, and no last day', () => {
    expect(boardForms.add.parse(typed)).toEqual({
      role: 'member',
      nameLatin: 'Ariane',
      nameHebrew: null,
      fromOn: '2025-01-01',
      untilOn: null,
      member: null,
    })
  })

  test.each([
    ['nobody', { nameLatin: ' ' }, 'nameLatin'],
    ['a last day before the first', { untilOn: '2024-12-31' }, 'untilOn'],
    ['an office that does not exist', { role: 'emperor' }, 'role'],
    ['a name that turns the line round', { nameLatin: 'A\u202eB' }, 'nameLatin'],
  ])('refuses %s', (_what, change, field) => {
    const read = boardForms.add.safeParse({ ...typed, ...change })
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})

describe('an entry that should never have been there', () => {
  test('is removed, with an act, by whoever saw its newest version', () => {
    const { world, uids } = board({})
    const uid = uids[0] ?? ''
    expect(removeTerm(world.database, { uid, version: 2 }, clerk)).toEqual({
      ok: false,
      reason: 'changed-meanwhile',
    })
    expect(removeTerm(world.database, { uid, version: 1 }, clerk).ok).toBe(true)
    expect(removeTerm(world.database, { uid, version: 1 }, clerk)).toEqual({
      ok: false,
      reason: 'unknown-term',
    })
    expect(acts(world, 'board.remove')).toBe(1)
  })
})
