import { describe, expect, test } from 'vitest'
import { callsPerMinute } from '../../src/auth/api-token-bearer.ts'
import { scene } from './scene.ts'

const list = '/api/v1/practitioners'

describe('a token', () => {
  test('speaks for its owner, and nobody speaks without one', async () => {
    const { ask, colleague, token } = scene()
    expect((await ask('GET', list)).status).toBe(401)
    expect((await ask('GET', list)).headers.get('www-authenticate')).toContain('Bearer')
    expect((await ask('GET', list, { token: token(colleague('anatole', 'clerk')) })).status).toBe(200)
  })

  test.each(['x', 'bon_x', `bon_${'a'.repeat(22)}.${'b'.repeat(43)}`, ''])(
    'that is made up (%s) opens nothing',
    async (made) => {
      expect((await scene().ask('GET', list, { token: made })).status).toBe(401)
    },
  )

  test('does only what its scopes say, however much its owner may', async () => {
    const { ask, colleague, token } = scene()
    const reading = token(colleague('anatole', 'admin'), ['cases:read'])
    const { status, body } = await ask('GET', list, { token: reading })
    expect([status, body.code, body.detail]).toEqual([403, 'scope', 'needed: practitioners:read'])
    expect((await ask('GET', '/api/v1/cases', { token: reading })).status).toBe(200)
  })

  test('does only what its owner may, whatever its scopes say', async () => {
    const { ask, colleague, token } = scene()
    const { status, body } = await ask('GET', list, { token: token(colleague('edith', 'editor')) })
    expect([status, body.code]).toEqual([403, 'role'])
  })

  test('ends when its time is over, and when it is revoked', async () => {
    const { ask, colleague, token, auth, pass } = scene()
    const owner = colleague('anatole', 'clerk')
    const [first, second] = [token(owner), token(owner)]
    const [newest] = auth.listApiTokens(owner).filter(({ state }) => state === 'alive')
    expect(auth.revokeApiToken(owner, newest?.id ?? '').ok).toBe(true)
    expect(auth.revokeApiToken(owner, newest?.id ?? '')).toEqual({ ok: false, reason: 'unknown-token' })
    const answered = await Promise.all([first, second].map((one) => ask('GET', list, { token: one })))
    expect(answered.map(({ status }) => status).toSorted()).toEqual([200, 401])
    pass(31)
    for (const one of [first, second]) expect((await ask('GET', list, { token: one })).status).toBe(401)
  })

  test('of somebody else is nobody’s to revoke', () => {
    const { colleague, token, auth } = scene()
    const owner = colleague('anatole', 'clerk')
    token(owner)
    const [one] = auth.listApiTokens(owner)
    expect(auth.revokeApiToken(colleague('berenice', 'admin'), one?.id ?? '').ok).toBe(false)
  })

  test.each(['suspended', 'given other roles'])(
    'dies when its owner is %s, and does not come back',
    async (how) => {
      const { ask, colleague, token, auth } = scene()
      const owner = colleague('anatole', 'clerk')
      const one = token(owner)
      if (how === 'suspended') auth.suspendAccount(owner.uid, 'operator')
      else auth.changeRoles(owner.uid, ['admin'], 'operator')
      expect((await ask('GET', list, { token: one })).status).toBe(401)
      auth.readmitAccount(owner.uid, 'operator')
      expect((await ask('GET', list, { token: one })).status).toBe(401)
      expect(auth.listApiTokens(owner).map(({ state }) => state)).toEqual(['ended'])
    },
  )

  test('is made on a fresh proof only, and shown once: what is kept opens nothing', async () => {
    const { ask, colleague, token, auth, database } = scene()
    const owner = colleague('anatole', 'clerk')
    const wish = { name: 'Test', scopes: ['cases:read'], days: 30 } as const
    expect(auth.makeApiToken({ ...owner, provenAt: null }, wish)).toEqual({
      ok: false,
      reason: 'proof-needed',
    })
    token(owner)
    const cells = database.sqlite.prepare<[], unknown[]>('SELECT * FROM api_token').raw().all().flat()
    for (const cell of cells) {
      const text = Buffer.isBuffer(cell) ? cell.toString('base64url') : String(cell)
      for (const sent of [text, `bon_${text}`, `bon_${String(cells[0])}.${text}`])
        expect((await ask('GET', list, { token: encodeURIComponent(sent) })).status).toBe(401)
    }
  })

  test('cannot be given a longer life in the database', () => {
    const { colleague, token, database } = scene()
    token(colleague('anatole', 'clerk'))
    const change = (sql: string) => () => database.sqlite.exec(sql)
    expect(change(`UPDATE api_token SET expires_at = '2099-01-01T00:00:00.000Z'`)).toThrow(
      'can only be revoked',
    )
    expect(change(`UPDATE api_token SET epoch = epoch + 1`)).toThrow('can only be revoked')
    expect(change(`UPDATE api_token_scope SET scope = 'cases:approve'`)).toThrow(/keeps its scopes|UNIQUE/)
  })

  test('says when it was last used', async () => {
    const { ask, colleague, token, auth } = scene()
    const owner = colleague('anatole', 'clerk')
    const one = token(owner)
    expect(auth.listApiTokens(owner)[0]?.usedAt).toBeNull()
    await ask('GET', list, { token: one })
    expect(auth.listApiTokens(owner)[0]?.usedAt).toBe('2026-11-21T09:00:00.000Z')
  })
})

describe('the limit of a token', () => {
  test('is told with every answer, and holds for this token alone', async () => {
    const { ask, colleague, token, auth } = scene({ rateLimits: true })
    const owner = colleague('anatole', 'clerk')
    const [one, other] = [token(owner), token(owner)]
    const first = await ask('GET', list, { token: one })
    expect(first.headers.get('ratelimit-limit')).toBe(String(callsPerMinute))
    expect(first.headers.get('ratelimit-remaining')).toBe(String(callsPerMinute - 1))
    const id = auth.listApiTokens(owner).find((known) => one.includes(known.id))?.id ?? ''
    for (let call = 1; call < callsPerMinute; call++) await auth.takeCall(id)
    const { status, headers, body } = await ask('GET', list, { token: one })
    expect([status, body.code]).toEqual([429, 'too-many-requests'])
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask('GET', list, { token: other })).status).toBe(200)
  })
})
