import { describe, expect, test } from 'vitest'
import type { Actor, SessionState } from '../../src/auth/actor.ts'
import { gate, identify } from '../../src/auth/gate.ts'
import { mayDo, mayEnter, type Verdict } from '../../src/auth/policy.ts'
import { actionRows, routeRows, type Row } from '../../src/auth/policy-table.ts'
import { roles, type Role } from '../../src/auth/roles.ts'
import { namedActions, routePatterns, unguardedActions } from '../support/addresses-and-actions.ts'

const states: SessionState[] = ['none', 'second-factor-pending', 'enrolment-needed', 'signed-in']
const everybody: (Actor | null)[] = [
  null,
  ...roles.flatMap((role) => states.map((state) => actor(role, state))),
]
const bareActions = '/_actions/[...path]'

function actor(role: Role, state: SessionState): Actor {
  const nobodyReal = { accountId: 1, uid: 'u', email: 'e', name: 'n', locale: 'en' as const, sessionId: 's' }
  return { ...nobodyReal, roles: [role], state, provenAt: null }
}

/** What each kind of row says, state by state, written out: the code under test has its own way to get there. */
const said: Record<Row['who'], Record<SessionState, Verdict>> = {
  anyone: { none: 'yes', 'second-factor-pending': 'yes', 'enrolment-needed': 'yes', 'signed-in': 'yes' },
  begun: { none: 'sign-in', 'second-factor-pending': 'yes', 'enrolment-needed': 'yes', 'signed-in': 'yes' },
  enrolling: {
    none: 'sign-in',
    'second-factor-pending': 'second-factor',
    'enrolment-needed': 'yes',
    'signed-in': 'yes',
  },
  'signed-in': {
    none: 'sign-in',
    'second-factor-pending': 'second-factor',
    'enrolment-needed': 'enrol',
    'signed-in': 'yes',
  },
  role: {
    none: 'sign-in',
    'second-factor-pending': 'second-factor',
    'enrolment-needed': 'enrol',
    'signed-in': 'no',
  },
}

function expected(row: Row | undefined, who: Actor | null): Verdict {
  if (row === undefined) return 'no'
  const state = who?.state ?? 'none'
  const isOfRole =
    row.who === 'role' && state === 'signed-in' && who?.roles.some((role) => row.roles.includes(role))
  return isOfRole === true ? 'yes' : said[row.who][state]
}

describe('the policy table', () => {
  test('has a row for every page and every file that answers', () => {
    expect(routePatterns().filter((pattern) => !routeRows.has(pattern))).toEqual([])
  })

  test('has no row for a page that is not there', () => {
    const there = new Set(routePatterns())
    expect([...routeRows.keys()].filter((pattern) => !there.has(pattern))).toEqual([])
  })

  test('has a row for every action, under the name that the action asks with', () => {
    const actions = namedActions()
    expect(actions.length).toBeGreaterThan(0)
    for (const { key, name } of actions) expect(name).toMatch(new RegExp(`^\\w+\\.${key}$`))
    expect(actions.map(({ name }) => name).toSorted()).toEqual([...actionRows.keys()].toSorted())
  })

  test('is asked by every action', () => {
    expect(unguardedActions()).toEqual([])
  })

  test('lets nobody but staff into staff’s pages, and nobody unknown into members’', () => {
    for (const [pattern, row] of routeRows) {
      if (pattern.startsWith('/[lang]/staff'))
        expect([pattern, row.who, row.who === 'role' && row.roles.includes('member')]).toEqual([
          pattern,
          'role',
          false,
        ])
      if (pattern.startsWith('/[lang]/member')) expect([pattern, row.who]).not.toEqual([pattern, 'anyone'])
    }
  })
})

describe('every cell of the matrix', () => {
  test('route × role × state of the session', () => {
    let cells = 0
    for (const [pattern, row] of routeRows)
      for (const who of everybody) {
        cells++
        expect([pattern, who?.roles, who?.state, gate(pattern, undefined, who)]).toEqual([
          pattern,
          who?.roles,
          who?.state,
          expected(row, who),
        ])
      }
    expect(cells).toBe(routeRows.size * 25)
  })

  test('action × role × state of the session, called bare and by the form of a page', () => {
    for (const [name, row] of actionRows)
      for (const who of everybody) {
        const verdict = expected(row, who)
        expect([name, who?.roles, who?.state, mayDo(name, who)]).toEqual([
          name,
          who?.roles,
          who?.state,
          verdict,
        ])
        expect(gate(bareActions, name, who)).toBe(verdict)
        expect(gate('/[lang]', name, who)).toBe(verdict)
        expect(gate('/[lang]/staff', name, who)).toBe(
          mayEnter('/[lang]/staff', who) === 'yes' ? verdict : mayEnter('/[lang]/staff', who),
        )
      }
  })

  test('whatever has no row is closed to everybody', () => {
    const unknown = [
      '',
      '/new-page',
      '/[lang]/staff/',
      '/[lang]/Staff',
      '__proto__',
      'constructor',
      '/[lang]/staff/../..',
    ]
    for (const who of everybody) {
      for (const pattern of unknown) expect(gate(pattern, undefined, who)).toBe('no')
      for (const name of [...unknown, 'account', 'members.nothing'])
        expect(gate(bareActions, name, who)).toBe('no')
      expect(gate(bareActions, undefined, who)).toBe('no')
    }
  })

  test('a session that cannot be read is nobody’s, and the failure is told', async () => {
    const problems: unknown[] = []
    const failing = () => Promise.reject(new Error('the disk is gone'))
    const who = await identify(failing, 'a.cookie', (problem) => problems.push(problem))
    expect(who).toBeNull()
    expect(problems).toHaveLength(1)
    const open = [...routeRows.keys()].filter((pattern) => gate(pattern, undefined, who) === 'yes')
    expect(open.every((pattern) => routeRows.get(pattern)?.who === 'anyone')).toBe(true)
  })
})
