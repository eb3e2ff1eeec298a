import { describe, expect, test } from 'vitest'
import { addAccount } from '../../src/auth/accounts.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { write } from '../../src/kernel/database.ts'
import { sendLetters } from '../../src/mail/send-letters.ts'
import { contactForm, contactSociety } from '../../src/memberships/contact-society.ts'
import type { MembersWorld } from '../../src/members/world.ts'
import { startMailServer } from '../mail/mail-server.ts'
import { mailScene, site } from '../mail/scene.ts'
import { membersWorld } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { acts } from './scene.ts'

const message = { message: 'Is your next course open to nurses?', replyTo: 'reader@example.org' }

function staff({ database }: MembersWorld, role: 'clerk' | 'admin', name: string = role): string {
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

  test('counts once, however often the button was pressed; other words are another message', () => {
    const world = membersWorld()
    const clerk = staff(world, 'clerk')
    for (const text of [message.message, message.message, 'And to midwives?'])
      expect(contactSociety(world, { ...message, message: text }, now).ok).toBe(true)
    expect(lettersTo(world.database, world.secrets, clerk)).toHaveLength(2)
    expect(acts(world, 'contact.send')).toBe(2)
  })

  test('is refused when more came in a day than anybody can read, and taken again the day after', () => {
    const world = membersWorld()
    staff(world, 'clerk')
    staff(world, 'clerk', 'second')
    const send = (number: number, at = now) =>
      contactSociety(world, { ...message, message: `Message ${number}` }, at)
    for (let number = 0; number < 200; number++) expect(send(number).ok).toBe(true)
    expect(send(200)).toEqual({ ok: false, reason: 'too-many' })
    expect(send(200, addDays(now, 1)).ok).toBe(true)
  })

  test('arrives at the clerk’s mailbox, from the site itself: its words make no header and no second recipient', async () => {
    const server = await startMailServer()
    const { database, mail, sendingTo } = mailScene()
    const world = { ...membersWorld(database), mail, site }
    const clerk = staff(world, 'clerk')
    const hostile = 'Hello\r\nBcc: victim@example.org\r\n.\r\nRCPT TO:<victim@example.org>\n<b>שלום</b>'
    expect(contactSociety(world, { message: hostile, replyTo: message.replyTo }, now).ok).toBe(true)
    expect(await sendLetters(sendingTo(server.url))).toMatchObject({ sent: 1 })
    const [letter] = server.letters
    expect(letter).toMatchObject({ envelopeTo: [clerk], from: { address: 'directory@example.org' } })
    expect([letter?.bcc, letter?.cc, letter?.replyTo]).toEqual([undefined, undefined, undefined])
    expect(letter?.text).toContain('> Bcc: victim@example.org')
    expect(letter?.html).toContain('&#60;b&#62;שלום')
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

  test('may have 2,000 characters as a person counts them, ends of lines included', () => {
    const lines = 'nine keys\r\n'.repeat(200)
    expect(contactForm.safeParse({ ...message, message: lines }).success).toBe(true)
  })
})
