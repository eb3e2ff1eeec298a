import { describe, expect, test } from 'vitest'
import type { Database } from '../../src/kernel/database.ts'
import { sendLetters } from '../../src/mail/send-letters.ts'
import { createSecrets } from '../../src/kernel/secrets.ts'
import { changeRefused } from '../../src/mail/letters/change-refused.ts'
import { startMailServer } from './mail-server.ts'
import { aLetter, eloise, mailScene, minutesLater, noa, origin, secret } from './scene.ts'

describe('a letter in Hebrew', () => {
  test('arrives with its subject, its sender, its recipient and both parts', async () => {
    const server = await startMailServer()
    const { mail, sendingTo } = mailScene()
    mail.post({
      letter: changeRefused({ link: `${origin}/he/member/profile/`, reason: 'שורה <אחת>\nושתיים' }),
      to: noa,
    })
    expect(await sendLetters(sendingTo(server.url))).toEqual({ sent: 1, later: 0, givenUp: 0 })
    const [letter] = server.letters
    expect(letter).toMatchObject({
      subject: 'השינוי שלכם לא פורסם',
      from: { name: 'Société d’essai', address: 'directory@example.org' },
      to: [{ name: 'נעה לביא', address: 'noa@example.org' }],
      envelopeTo: ['noa@example.org'],
    })
    expect(letter?.text).toContain('שלום נעה לביא,')
    expect(letter?.text).toContain('> שורה <אחת>\n> ושתיים')
    expect(letter?.text).toContain(`${origin}/he/member/profile/`)
    expect(letter?.html).toContain('<html lang="he-IL" dir="rtl">')
    expect(letter?.html).toContain('שורה &#60;אחת&#62;<br>ושתיים')
    expect(letter?.html).not.toMatch(/<(img|script|link)|src=|url\(/)
    expect(letter?.attachments).toEqual([])
  })
})

describe('a letter on its way', () => {
  test('leaves neither address nor words in the database', async () => {
    const server = await startMailServer()
    const { database, mail, sendingTo } = mailScene()
    mail.post({ letter: aLetter(), to: noa })
    await sendLetters(sendingTo(server.url))
    expect(letterRows(database)).toMatchObject([{ sealed: null, problem: null, claimed_by: null, tries: 1 }])
    expect(letterRows(database)[0]?.sent_at).not.toBeNull()
  })

  test('is sent once, however often one asks', async () => {
    const server = await startMailServer()
    const { mail, sendingTo } = mailScene()
    mail.post({ letter: aLetter(), to: noa })
    for (let round = 0; round < 3; round++) await sendLetters(sendingTo(server.url))
    expect(server.letters).toHaveLength(1)
  })

  test('comes to one person in the order in which it was posted, and nobody waits for somebody else', async () => {
    const server = await startMailServer()
    const { database, mail, sendingTo, time } = mailScene()
    for (const [index, to] of [noa, eloise, noa].entries())
      mail.post({ letter: aLetter(to.locale), to, key: `letter-${index}` })
    const later = minutesLater(time.now, 10).toISOString()
    database.sqlite.prepare('UPDATE letter SET next_try_at = ? WHERE id = 1').run(later)
    expect(await sendLetters(sendingTo(server.url))).toMatchObject({ sent: 1 })
    expect(server.letters.map(({ envelopeTo }) => envelopeTo[0])).toEqual(['eloise@example.org'])
    time.now = minutesLater(time.now, 11)
    expect(await sendLetters(sendingTo(server.url))).toMatchObject({ sent: 2 })
  })
})

describe('a mail server that says “not now”', () => {
  test.each([
    ['to the recipient', 'recipient' as const],
    ['to the letter', 'letter' as const],
  ])('%s is asked again, after pauses that double', async (_to, at) => {
    const server = await startMailServer()
    const { database, mail, sendingTo, time } = mailScene()
    mail.post({ letter: aLetter(), to: noa })
    server.refuse(451, at)
    const pauses: number[] = []
    for (let round = 0; round < 8; round++) {
      expect(await sendLetters(sendingTo(server.url))).toEqual({ sent: 0, later: 1, givenUp: 0 })
      expect(await sendLetters(sendingTo(server.url))).toEqual({ sent: 0, later: 0, givenUp: 0 })
      const next = new Date(letterRows(database)[0]?.next_try_at ?? 0)
      pauses.push((next.getTime() - time.now.getTime()) / 60_000)
      time.now = next
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
    server.refuse(undefined)
    expect(await sendLetters(sendingTo(server.url))).toMatchObject({ sent: 1 })
    expect(server.letters).toHaveLength(1)
  })

  test('for a day loses the letter to the list of those given up, words kept', async () => {
    const server = await startMailServer()
    const { database, mail, sendingTo, time } = mailScene()
    mail.post({ letter: aLetter(), to: noa })
    server.refuse(451)
    let tries = 0
    while (letterRows(database)[0]?.given_up_at === null && tries < 100) {
      await sendLetters(sendingTo(server.url))
      time.now = minutesLater(time.now, 90)
      tries += 1
    }
    expect(tries).toBe(30)
    expect(letterRows(database)[0]?.sealed).not.toBeNull()
  })
})

describe('a mail server that says “never”', () => {
  test.each([
    ['to the recipient', 'recipient' as const],
    ['to the letter', 'letter' as const],
  ])('%s is believed at once, and its words about a person are not kept', async (_to, at) => {
    const server = await startMailServer()
    const { database, mail, sendingTo } = mailScene()
    mail.post({ letter: aLetter(), to: noa })
    server.refuse(550, at)
    expect(await sendLetters(sendingTo(server.url))).toEqual({ sent: 0, later: 0, givenUp: 1 })
    expect(letterRows(database)[0]?.problem).toMatch(/^[A-Z]+ 550$/)
    expect(letterRows(database)[0]?.given_up_at).not.toBeNull()
  })

  test('does not hold up what is posted to the same person later', async () => {
    const server = await startMailServer()
    const { mail, sendingTo } = mailScene()
    mail.post({ letter: aLetter(), to: noa })
    server.refuse(550)
    await sendLetters(sendingTo(server.url))
    server.refuse(undefined)
    mail.post({ letter: aLetter(), to: noa })
    expect(await sendLetters(sendingTo(server.url))).toMatchObject({ sent: 1 })
  })
})

describe('a mail server that is gone, or not to be trusted', () => {
  test('is tried with one letter, not with all; all of them go when it is back', async () => {
    const server = await startMailServer()
    const { mail, sendingTo, time } = mailScene()
    for (const to of [noa, eloise]) mail.post({ letter: aLetter(to.locale), to })
    await server.stop()
    expect(await sendLetters(sendingTo(server.url))).toEqual({ sent: 0, later: 1, givenUp: 0 })
    const again = await startMailServer(Number(new URL(server.url).port))
    time.now = minutesLater(time.now, 2)
    expect(await sendLetters(sendingTo(again.url))).toEqual({ sent: 2, later: 0, givenUp: 0 })
  })

  test('by a name that is not this machine’s is not given anything without encryption', async () => {
    const server = await startMailServer()
    // The same socket by a name that our list of loopback names does not have.
    const url = server.url.replace('127.0.0.1', '[::ffff:127.0.0.1]')
    const { database, mail, sendingTo } = mailScene()
    mail.post({ letter: aLetter(), to: noa })
    expect(await sendLetters(sendingTo(url))).toEqual({ sent: 0, later: 1, givenUp: 0 })
    expect(server.letters).toEqual([])
    expect(letterRows(database)[0]?.problem).toMatch(/^ETLS/)
  })
})

describe('a letter that no longer opens', () => {
  test('is given up, and the next one goes', async () => {
    const server = await startMailServer()
    const { database, mail, sendingTo } = mailScene()
    mail.post({ letter: aLetter(), to: noa })
    mail.post({ letter: aLetter('fr'), to: eloise })
    database.sqlite.exec(
      `UPDATE letter SET sealed = NULL, given_up_at = '2026-11-21T09:00:00.000Z' WHERE id = 2`,
    )
    const otherKey = { ...sendingTo(server.url), secrets: createSecrets(Buffer.alloc(32, 1)) }
    expect(await sendLetters(otherKey)).toEqual({ sent: 0, later: 0, givenUp: 1 })
    expect(server.letters).toEqual([])
  })
})

describe('what lies in the database while a letter waits', () => {
  test('tells neither the address, nor the name, nor the link', () => {
    const { database, mail } = mailScene()
    mail.post({ letter: changeRefused({ link: `${origin}/he/x/?token=${secret}`, reason: 'סיבה' }), to: noa })
    database.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const bytes = database.sqlite.serialize().toString('utf8')
    for (const word of [noa.email, noa.name, secret, 'סיבה']) expect(bytes.includes(word)).toBe(false)
  })
})

interface Row {
  sealed: Buffer | null
  problem: string | null
  claimed_by: string | null
  next_try_at: string | null
  sent_at: string | null
  given_up_at: string | null
  tries: number
}

function letterRows({ sqlite }: Database): Row[] {
  return sqlite.prepare<[], Row>('SELECT * FROM letter ORDER BY id').all()
}
