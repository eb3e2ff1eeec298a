import { describe, expect, test } from 'vitest'
import { atHome, enrolled, person, scene, signedIn } from './scene.ts'

describe('a stolen copy of the database', () => {
  test('opens no session, resets no password and passes no second step', async () => {
    const world = scene()
    const member = await person(world, 'member')
    await signedIn(world, member)
    const staff = await signedIn(world, await person(world, 'admin'))
    const { opened } = await enrolled(world, staff.actor)
    world.auth.makeRecoveryCodes(opened.actor)
    await world.auth.requestReset('member@example.org', atHome)
    await world.auth.requestSignInLink('admin@example.org', atHome)
    const begun = await signedIn(world, { email: 'admin@example.org' })

    const cells = everyCell(world.database.sqlite)
    const ids = cells.filter((cell) => /^[\w-]{22}$/.test(cell))
    const secrets = cells.filter((cell) => /^[\w-]{43}$/.test(cell))
    expect(ids.length).toBeGreaterThan(3)
    expect(secrets.length).toBeGreaterThan(3)
    const tokens = [...cells, ...ids.flatMap((id) => secrets.map((secret) => `${id}.${secret}`))]
    for (const token of tokens) {
      expect(await world.auth.current(token)).toBeNull()
      expect(await world.auth.signInByLink(token, atHome)).toMatchObject({ ok: false })
      expect(await world.auth.confirmEmail(token, atHome)).toMatchObject({ ok: false })
      expect(await world.auth.signInForDemonstration(token, atHome)).toMatchObject({ ok: false })
      expect(
        await world.auth.setPasswordByLink({ token, password: 'two quiet herons cross Friday' }, atHome),
      ).toMatchObject({ ok: false })
    }
    for (const cell of cells) {
      expect(await world.auth.secondByRecoveryCode(begun.actor, cell, atHome)).toMatchObject({ ok: false })
      expect(await world.auth.secondByTotp(begun.actor, cell, atHome)).toMatchObject({ ok: false })
    }
  })
})

/** Every value of every table of accounts, bytes in each way somebody might write them. */
function everyCell(sqlite: ReturnType<typeof scene>['database']['sqlite']): string[] {
  const tables = sqlite
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND (name LIKE 'account%' OR name LIKE 'session%')`,
    )
    .pluck()
    .all()
  const values = tables.flatMap((table) =>
    sqlite.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw().all().flat(),
  )
  return values.flatMap((value) =>
    Buffer.isBuffer(value) ? [value.toString('base64url'), value.toString('hex')] : [String(value)],
  )
}
