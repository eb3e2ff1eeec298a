import { describe, expect, test } from 'vitest'
import { addAccount } from '../../src/auth/accounts.ts'
import { write } from '../../src/kernel/database.ts'
import { contactForm, contactSociety } from '../../src/memberships/contact-society.ts'
import type { MembersWorld } from '../../src/members/world.ts'
import { membersWorld } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { acts } from './scene.ts'

const message = { message: 'Is your next course open to nurses?', replyTo: 'reader@example.org' }

function staff({ database }: MembersWorld, role: 'clerk' | 'admin', name = role): string {
  const email = `${name}@example.org`
  const account = { email, name, locale: 'fr' as const, roles: [role], by: 'operator', confirmedAt: now }
  write(database, () => addAccount(database, account, now))
  return email
}

describe('a message to the society', () => {
  test('reaches the clerks with the address to answer to, and nothing else keeps it', () => {
    const world = membersWorld()
    const [clerk, admin] = [staff(world, 'clerk'), staff(world, 'admin')]
    expect(contactSociety(world, message, now).ok).toBe(true)
    const [letter, ...others] = lettersTo(world.database, world.secrets, clerk)
    expect(others).toEqual([])
    expect(letter?.text).toContain('> Is your next course open to nurses?')
    expect(letter?.text).toContain('reader@example.org')
    expect(lettersTo(world.database, world.secrets, admin)).toEqual([])
    const kept = JSON.stringify(world.database.sqlite.prepare('SELECT * FROM audit').all())
    expect(kept).not.toMatch(/nurses|reader/)
    expect(acts(world, 'contact.send')).toBe(1)
  })

  test('reaches the administrators where there is no clerk', () => {
    const world = membersWorld()
    const admin = staff(world, 'admin')
    contactSociety(world, message, now)
    expect(lettersTo(world.database, world.secrets, admin)).toHaveLength(1)
  })

  test('is refused when nobody could read it', () => {
    const world = membersWorld()
    expect(contactSociety(world, message, now)).toEqual({ ok: false, reason: 'nobody-reads' })
    expect(acts(world, 'contact.send')).toBe(0)
  })

  test.each([
    ['no address', { replyTo: 'nobody' }],
    ['two addresses in one', { replyTo: 'a@example.org, b@example.org' }],
    ['a line that would be a header', { replyTo: 'a@example.org\nBcc: b@example.org' }],
    ['four letters', { message: 'Hey?' }],
    ['a book', { message: 'x'.repeat(2001) }],
  ])('is not read with %s', (_what, change) => {
    expect(contactForm.safeParse({ ...message, ...change }).success).toBe(false)
  })
})
