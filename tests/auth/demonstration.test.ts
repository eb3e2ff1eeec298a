import { describe, expect, test } from 'vitest'
import { roles } from '../../src/auth/roles.ts'
import { atHome, scene } from './scene.ts'

describe('a link of the demonstration', () => {
  test.each(roles)('signs in as %s with both steps done, once, for a quarter of an hour', async (role) => {
    const world = scene()
    const token = () => new URL(world.auth.demonstrationLink(role).link).searchParams.get('token') ?? ''
    const link = token()
    const first = await world.auth.signInForDemonstration(link, atHome)
    expect(first).toMatchObject({ ok: true, value: { actor: { roles: [role], state: 'signed-in' } } })
    expect(await world.auth.signInForDemonstration(link, atHome)).toMatchObject({ ok: false })
    const late = token()
    world.pass({ minutes: 15 })
    expect(await world.auth.signInForDemonstration(late, atHome)).toMatchObject({ ok: false })
    expect(world.auth.listAccounts()).toHaveLength(1)
  })
})
