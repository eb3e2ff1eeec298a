import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/kernel/clock.ts'
import { write } from '../../src/kernel/database.ts'
import { listingState } from '../../src/members/listing-state.ts'
import { suspendPractitioner } from '../../src/directory/suspend-practitioner.ts'
import { now, testDatabase } from '../support/context.ts'
import { add, basile, eloise, list, octavie } from '../support/people.ts'
import { addMany, gridWorldOf, named, names, view } from './scene.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** 78 doctors: more than a page. */
const many = [...letters].flatMap((letter) =>
  ['Ada', 'Bela', 'Carl'].map((given) => named(given, `${letter}berg`)),
)

describe('the pages of a list', () => {
  test('hold every row once, forwards and backwards', () => {
    const world = gridWorldOf(testDatabase())
    addMany(world.database, many)
    const first = view(world, 'doctors')
    const second = view(world, 'doctors', first.pages.next?.slice(1))
    expect([first.count, second.count]).toEqual(['1 to 50 of 78', '51 to 78 of 78'])
    expect(new Set([...names(first), ...names(second)]).size).toBe(78)
    expect(second.pages.next).toBeUndefined()
    const back = view(world, 'doctors', second.pages.previous?.slice(1))
    expect([names(back), back.count]).toEqual([names(first), '1 to 50 of 78'])
  })

  test('stay exact while somebody comes before them and somebody goes', () => {
    const world = gridWorldOf(testDatabase())
    addMany(world.database, many)
    const first = view(world, 'doctors')
    const next = first.pages.next?.slice(1)
    const before = names(view(world, 'doctors', next))
    add(world.database, named('Zoe', 'Aaberg'))
    world.database.sqlite.prepare("DELETE FROM practitioner WHERE ref = 'Ada Zberg'").run()
    const after = view(world, 'doctors', next)
    expect(names(after)).toEqual(before.filter((name) => name !== 'Dr Ada Zberg'))
    expect(after.count).toBe('52 to 78 of 78')
  })

  test('beyond the last row say how to come back', () => {
    const world = gridWorldOf(testDatabase())
    add(world.database, named('Ada', 'Abel'))
    const beyond = view(world, 'doctors', 'after=["zzz",999]')
    expect([beyond.rows, beyond.total, beyond.pages.first]).toEqual([[], 1, './'])
  })
})

describe('the order of names', () => {
  test('is that of the search: accents part nobody from their place', () => {
    const world = gridWorldOf(testDatabase())
    for (const family of ['Zola', 'Élie', 'Eliot', 'Lévy', 'Lezard']) add(world.database, named('A', family))
    expect(names(view(world, 'doctors'))).toEqual(
      ['Élie', 'Eliot', 'Lévy', 'Lezard', 'Zola'].map((family) => `Dr A ${family}`),
    )
    expect(names(view(world, 'doctors', 'order=down&sort=name'))[0]).toBe('Dr A Zola')
  })

  test('is by the Hebrew name for whoever reads Hebrew', () => {
    const world = gridWorldOf(testDatabase(), 'he')
    add(world.database, eloise)
    expect(names(view(world, 'doctors'))[0]).toContain('אלואיז ורניאק')
  })
})

describe('the list of doctors', () => {
  test('says of everybody what their own page says', () => {
    const world = gridWorldOf(testDatabase())
    const { database } = world
    const people = {
      public: list(database, eloise),
      never: add(database, basile),
      suspended: list(database, named('Sus', 'Pended')),
      withdrawn: list(database, named('With', 'Drawn')),
    }
    const { slug = '' } =
      database.sqlite
        .prepare<[number], { slug: string }>('SELECT slug FROM practitioner WHERE id = ?')
        .get(people.suspended) ?? {}
    suspendPractitioner(database, { slug, by: 'operator', reason: 'A letter came.', at: now })
    const withdraw = 'UPDATE consent SET withdrawn_at = ? WHERE practitioner_id = ?'
    write(database, () => database.sqlite.prepare(withdraw).run(now.toISOString(), people.withdrawn))
    for (const at of [now, addDays(now, 110), addDays(now, 360)])
      for (const id of Object.values(people)) {
        const state = listingState(database, id, at)
        const [uid] = database.sqlite.prepare('SELECT uid FROM practitioner WHERE id = ?').pluck().all(id)
        const shown = view(gridWorldOf(database, 'en', at), 'doctors', `state=${state}`)
        expect([state, shown.rows.map((row) => row.uid)]).toEqual([state, expect.arrayContaining([uid])])
      }
  })

  test('finds by name, town and licence number, and by whose check ends soon', () => {
    const world = gridWorldOf(testDatabase())
    list(world.database, eloise)
    list(world.database, octavie)
    const found = (address: string) => names(view(world, 'doctors', address))
    expect(found('q=eloise vergnac')).toEqual(['Dr Éloïse Vergnac'])
    expect(found('q=Dr. Éloïse Vergnac')).toEqual(['Dr Éloïse Vergnac'])
    expect(found('q=toulouse')).toEqual(['Dr Éloïse Vergnac'])
    expect(found('q=10000000001')).toHaveLength(2)
    expect(found('q=***')).toEqual([])
    expect(found('ends=30')).toEqual([])
    const later = gridWorldOf(world.database, 'en', addDays(now, 330))
    expect(names(view(later, 'doctors', 'ends=60'))).toHaveLength(2)
  })
})
