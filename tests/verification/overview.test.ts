import { describe, expect, test } from 'vitest'
import type { Actor } from '../../src/auth/actor.ts'
import type { Role } from '../../src/auth/roles.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { addDays } from '../../src/kernel/clock.ts'
import type { Database } from '../../src/kernel/database.ts'
import { newId } from '../../src/kernel/ids.ts'
import { approveCase } from '../../src/verification/approve-case.ts'
import { answerCase, askMember, prepareCase, takeUpCase } from '../../src/verification/decide-case.ts'
import { lapsingListings, lapsingSoon, nextLapse } from '../../src/verification/overview/lapsing.ts'
import { machineRows } from '../../src/verification/overview/machine-view.ts'
import { machineWaits, type Machine } from '../../src/verification/overview/read-machine.ts'
import { readToday, type Waiting } from '../../src/verification/overview/read-today.ts'
import { readTrends } from '../../src/verification/overview/read-trends.ts'
import { todayGroups } from '../../src/verification/overview/today-view.ts'
import { trendCharts } from '../../src/verification/overview/trend-charts.ts'
import { suspendListing } from '../../src/verification/suspend-listing.ts'
import { membersWorld } from '../members/scene.ts'
import { now, testDatabase } from '../support/context.ts'
import { basile, eloise, list, octavie } from '../support/people.ts'
import { anatole, applicant, berenice, checkEverything, clemence, deed } from './scene.ts'

const uidOf = (account: string) => account.slice('account:'.length)

function today(database: Database, { at = now, by = clemence, hasMailServer = true } = {}) {
  const waiting = readToday(database, { accountUid: uidOf(by), country: 'FR', at, hasMailServer })
  return Object.fromEntries(waiting.map((one) => [one.kind, one]))
}

function actorWith(...roles: Role[]): Actor {
  return {
    ...{ accountId: 1, uid: newId(), email: 'a@example.org', name: 'A', locale: 'en', roles },
    ...{ sessionId: 's', state: 'signed-in', provenAt: null },
  }
}

describe('what waits today', () => {
  test('is nothing in an empty society', () => {
    expect(today(testDatabase())).toEqual({})
  })

  test('is a new case, until the day that was promised, and late from then on', () => {
    const world = membersWorld()
    applicant(world)
    const due = addDays(now, 30)
    expect(today(world.database)).toEqual({
      'new-cases': { kind: 'new-cases', count: 1, late: 0, dueAt: due.toISOString() },
    })
    expect(today(world.database, { at: due })).not.toHaveProperty('late-cases')
    expect(today(world.database, { at: addDays(now, 33) })).toMatchObject({
      'late-cases': { count: 1, late: 1, dueAt: due.toISOString() },
    })
  })

  test('is a prepared case for everybody but the one who prepared it', () => {
    const world = membersWorld()
    const one = applicant(world)
    takeUpCase(world.database, deed(world, one.caseUid, anatole))
    expect(today(world.database)).toEqual({})
    checkEverything(world, one)
    prepareCase(world.database, deed(world, one.caseUid, anatole))
    expect(today(world.database, { by: anatole })).toEqual({})
    expect(today(world.database, { by: berenice })).toMatchObject({ approvals: { count: 1, late: 0 } })
    approveCase(world, deed(world, one.caseUid, berenice))
    expect(today(world.database, { by: clemence })).not.toHaveProperty('approvals')
  })

  test('is one’s own prepared case where one person is enough', () => {
    const world = membersWorld()
    world.database.sqlite
      .prepare('INSERT INTO approval_rule (people, since, set_by) VALUES (1, ?, ?)')
      .run(now.toISOString(), anatole)
    const one = applicant(world)
    takeUpCase(world.database, deed(world, one.caseUid, anatole))
    checkEverything(world, one)
    prepareCase(world.database, deed(world, one.caseUid, anatole))
    expect(today(world.database, { by: anatole })).toMatchObject({ approvals: { count: 1 } })
  })

  test('is an answer of a member, and not a question that is still with the member', () => {
    const world = membersWorld()
    const one = applicant(world)
    takeUpCase(world.database, deed(world, one.caseUid, anatole))
    askMember(world.database, { ...deed(world, one.caseUid, anatole), note: 'Which year?' })
    expect(today(world.database)).toEqual({})
    answerCase(world.database, deed(world, one.caseUid, clemence))
    expect(today(world.database)).toMatchObject({
      answers: { count: 1, cases: [{ uid: one.caseUid, name: 'Éloïse Vergnac' }] },
    })
  })

  test('is a suspension by somebody else, late after a day', () => {
    const world = membersWorld()
    list(world.database, eloise, {})
    suspendListing(world.database, {
      ...{ slug: 'eloise-vergnac-toulouse', reason: 'Struck off', by: anatole, at: now },
    })
    expect(today(world.database, { by: anatole })).not.toHaveProperty('suspensions')
    expect(today(world.database, { by: berenice })).toMatchObject({ suspensions: { count: 1, late: 0 } })
    expect(today(world.database, { by: berenice, at: addDays(now, 1.1) })).toMatchObject({
      suspensions: { count: 1, late: 1, dueAt: addDays(now, 1).toISOString() },
    })
  })

  test('is a listing that lapses within 15 days, with its doctor’s telephone, and not one that was confirmed since', () => {
    const database = testDatabase()
    list(database, eloise, { confirmedAt: addDays(now, -95) })
    list(database, basile, { confirmedAt: addDays(now, -89) })
    list(database, octavie, { confirmedAt: addDays(now, -95) })
    database.sqlite
      .prepare(
        'INSERT INTO confirmation (practitioner_id, confirmed_at, due_at, lapses_at) VALUES (3, ?, ?, ?)',
      )
      .run(now.toISOString(), addDays(now, 90).toISOString(), addDays(now, 105).toISOString())
    expect(lapsingSoon(database, now)).toEqual({ count: 1, firstAt: addDays(now, 10).toISOString() })
    expect(lapsingListings(database, now)).toMatchObject([
      { slug: 'eloise-vergnac-toulouse', name: 'Éloïse Vergnac', lapsesAt: addDays(now, 10).toISOString() },
    ])
    expect(nextLapse(database, addDays(now, 11))).toBe(addDays(now, 16).toISOString())
    expect(lapsingSoon(database, addDays(now, 11)).count).toBe(1)
  })

  test('is a register whose publication is more than 35 days old', () => {
    const database = testDatabase()
    database.sqlite
      .prepare(
        `INSERT INTO register_load (uid, register, store, loaded_at, loaded_by) VALUES (?, 'fr-rpps', 'rpps.db', ?, 'operator')`,
      )
      .run(newId(), addDays(now, -40).toISOString())
    expect(today(database)).toMatchObject({ register: { count: 1, late: 1 } })
    expect(today(database, { at: addDays(now, -5) })).toEqual({})
  })
})

describe('the list of the day', () => {
  const words = { locale: 'en', t: messagesIn('en'), at: now } as const
  const waiting: Waiting[] = [
    { kind: 'lapsing', count: 2, late: 0, dueAt: addDays(now, 4).toISOString() },
    { kind: 'approvals', count: 1, late: 0, dueAt: addDays(now, 9).toISOString() },
    { kind: 'reports', count: 5, late: 2, dueAt: addDays(now, -3).toISOString() },
    { kind: 'letters-given-up', count: 1, late: 0, dueAt: null },
  ]
  const listed = (...roles: Role[]) =>
    todayGroups(waiting, actorWith(...roles), words).map(({ id, rows }) => [
      id,
      ...rows.map(({ kind }) => kind),
    ])

  test('puts what is late before what is to do, and that before what is coming', () => {
    expect(listed('admin')).toEqual([
      ['late', 'reports'],
      ['now', 'letters-given-up', 'approvals'],
      ['soon', 'lapsing'],
    ])
  })

  test('shows everybody only what they may open, and approvals only to those who may approve', () => {
    expect(listed('editor')).toEqual([])
    expect(listed('auditor')).toEqual([
      ['late', 'reports'],
      ['soon', 'lapsing'],
    ])
    expect(listed('verifier').flat()).toContain('approvals')
    expect(listed('verifier').flat()).not.toContain('letters-given-up')
  })

  test('says how late, or until when', () => {
    const rows = todayGroups(waiting, actorWith('admin'), words).flatMap((group) => group.rows)
    expect(rows.map(({ note }) => note)).toEqual([
      '2 are late · the oldest: 3 days late',
      null,
      'by 30 November 2026',
      'the first on 25 November 2026',
    ])
  })
})

describe('the figures of the work', () => {
  test('count applications by the week of the country, and cases by age', () => {
    const world = membersWorld()
    applicant(world)
    const trends = readTrends(world.database, { country: 'FR', at: addDays(now, 12) })
    expect(trends.applications).toHaveLength(12)
    expect(trends.applications.at(-1)?.from).toBe('2026-11-30')
    expect(readTrends(world.database, { country: 'IL', at: now }).applications.at(-1)?.from).toBe(
      '2026-11-15',
    )
    expect(trends.ages).toEqual([0, 0, 1, 0, 0, 0, 0])
    expect(readTrends(world.database, { country: 'FR', at: addDays(now, 31) }).ages.at(-1)).toBe(1)
  })

  test('count the newest check of each credential in the month in which it ends', () => {
    const database = testDatabase()
    const check = (nextCheckOn: Date) =>
      ({ source: 'RPPS', method: 'register', checkedAt: addDays(now, -10), nextCheckOn }) as const
    list(database, eloise, { checkOf: () => check(new Date('2027-02-10T00:00:00Z')) })
    const { endings } = readTrends(database, { country: 'FR', at: now })
    expect(endings).toHaveLength(12)
    expect(endings[0]?.month).toBe('2026-11')
    expect(endings.filter(({ licences, diplomas }) => licences + diplomas > 0)).toEqual([
      { month: '2027-02', licences: 1, diplomas: 1 },
    ])
  })

  test('count confirmations, and those that nobody renewed, in their weeks', () => {
    const database = testDatabase()
    const long = { publishedAt: addDays(now, -200), consentAt: addDays(now, -200) }
    list(database, eloise, { ...long, confirmedAt: addDays(now, -1) })
    list(database, basile, { ...long, confirmedAt: addDays(now, -110) })
    const { confirmations } = readTrends(database, { country: 'FR', at: now })
    expect(confirmations.at(-1)).toMatchObject({ came: 1, went: 1 })
  })

  test('are drawn with a sentence and a name for every bar', () => {
    const trends = readTrends(testDatabase(), { country: 'FR', at: now })
    for (const locale of ['en', 'fr', 'he'] as const) {
      const charts = trendCharts(trends, { locale, t: messagesIn(locale) })
      expect(charts).toHaveLength(4)
      for (const { sentence, bars } of charts) {
        expect(sentence).not.toBe('')
        expect(new Set(bars.map(({ name }) => name)).size).toBe(bars.length)
      }
    }
  })
})

describe('the site itself', () => {
  const madeAt = addDays(now, -0.5).toISOString()
  const verified = { madeAt, at: now.toISOString() }
  const well: Machine = {
    letters: { waiting: 0, sentToday: 3, givenUp: 0, hasServer: true },
    registers: [{ register: 'fr-rpps', datedOn: '2026-11-01', isOld: false }],
    backup: { madeAt, isLate: false, verified },
    audit: { rows: 12, signedAt: now.toISOString() },
    jobs: { count: 6, failing: [] },
  }
  const search = { engine: 'embedded', found: 7 }
  const states = (machine: Machine, engine = search.engine) =>
    machineRows(machine, { ...search, engine }, { locale: 'en', t: messagesIn('en') }).map(
      ({ state }) => state,
    )

  test('is in order when nothing is wrong, and asks for nobody', () => {
    expect(new Set(states(well))).toEqual(new Set(['ok']))
    expect(machineWaits(well, now)).toEqual([])
  })

  test('says what needs somebody: letters given up, an old backup, a job that fails', () => {
    const broken: Machine = {
      ...well,
      letters: { ...well.letters, givenUp: 1 },
      backup: { madeAt: addDays(now, -3).toISOString(), isLate: true, verified: null },
      jobs: { count: 6, failing: ['backup'] },
    }
    expect(states(broken, 'embedded (meilisearch: stale)')).toEqual(['bad', 'due', 'ok', 'bad', 'ok', 'bad'])
    expect(machineWaits(broken, now).map(({ kind }) => kind)).toEqual(['backup', 'jobs'])
  })

  test('asks to look at a backup that nobody has verified, and says which was the last', () => {
    const older = { madeAt: addDays(now, -2).toISOString(), at: addDays(now, -1).toISOString() }
    const linesWith = (found: typeof older | null) => {
      const machine = { ...well, backup: { madeAt, isLate: false, verified: found } }
      const rows = machineRows(machine, search, { locale: 'en', t: messagesIn('en') })
      const { state, lines } = rows.find(({ name }) => name === 'Backup') ?? { lines: [] }
      return `${state ?? ''}: ${lines.join(' ')}`
    }
    expect(linesWith(verified)).toMatch(/^ok: .*found whole/)
    expect(linesWith(older)).toMatch(/^due: .*Nobody has looked.*19 November.*20 November/)
    expect(linesWith(null)).toMatch(/^due: .*Nobody has looked whether it is whole\.$/)
  })

  test('asks for somebody when there is no backup at all', () => {
    expect(
      machineWaits({ ...well, backup: { madeAt: null, isLate: true, verified: null } }, now),
    ).toMatchObject([{ kind: 'backup', late: 1 }])
  })
})
