import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/kernel/clock.ts'
import { write } from '../../src/kernel/database.ts'
import { createSecrets } from '../../src/kernel/secrets.ts'
import { giveUpOldLetters, retryLetters } from '../../src/mail/keep-letters.ts'
import { createMail } from '../../src/mail/mail.ts'
import { countLetters, listLetters, readLetter } from '../../src/mail/read-letters.ts'
import { now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { testSecrets } from '../support/secrets.ts'
import { aLetter, eloise, mailScene, noa, origin, secret, site } from './scene.ts'

const secrets = testSecrets()

describe('posting a letter', () => {
  test('keeps it for its recipient, in their language, with its link', () => {
    const { database, mail } = mailScene()
    expect(mail.post({ letter: aLetter('fr'), to: eloise, about: 'account:1-2-3' })).toBe(true)
    expect(lettersTo(database, secrets, 'Eloise@Example.org')).toMatchObject([
      {
        name: 'confirm-email',
        locale: 'fr',
        about: 'account:1-2-3',
        subject: 'Confirmez votre adresse e-mail',
        link: `${origin}/fr/sign-in/confirm/?token=${secret}`,
      },
    ])
    expect(lettersTo(database, secrets, noa.email)).toEqual([])
  })

  test('is part of the act that it tells: both are kept, or neither', () => {
    const { database, mail } = mailScene()
    const failing = () =>
      write(database, () => {
        mail.post({ letter: aLetter(), to: noa })
        throw new Error('the act itself fails')
      })
    expect(failing).toThrow('the act itself fails')
    expect(countLetters(database)).toEqual({ waiting: 0, givenUp: 0 })
  })

  test('twice under one key stores it once', () => {
    const { database, mail } = mailScene()
    const posting = { letter: aLetter(), to: noa, key: 'confirm:1' }
    expect([mail.post(posting), mail.post(posting), mail.post({ ...posting, to: eloise })]).toEqual([
      true,
      false,
      false,
    ])
    expect(countLetters(database).waiting).toBe(1)
  })

  test('of a link that leaves the site is a mistake of ours', () => {
    const { mail } = mailScene()
    for (const link of [
      'https://evil.example/',
      `${origin}.evil.example/`,
      '/he/sign-in/',
      'javascript:alert(1)',
    ]) {
      const letter = aLetter()
      letter.texts.he.link = { label: 'x', href: link }
      expect(() => mail.post({ letter, to: noa })).toThrow('leads away')
    }
  })

  test('leads to where this process answers, whatever port the pages were built for', () => {
    const { database } = mailScene()
    const own = 'http://localhost:4999'
    createMail({
      database,
      secrets,
      clock: () => now,
      site: { ...site, origin: own, builtFor: origin },
    }).post({
      letter: aLetter(),
      to: noa,
    })
    expect(lettersTo(database, secrets, noa.email)[0]?.link).toBe(
      `${own}/he/sign-in/confirm/?token=${secret}`,
    )
  })

  test('does not repeat to a stranger what somebody typed as a name', () => {
    const { database, mail } = mailScene()
    mail.post({ letter: aLetter(), to: { ...noa, name: 'Buy at https://evil.example' } })
    const [letter] = lettersTo(database, secrets, noa.email)
    expect(JSON.stringify(letter)).not.toContain('evil')
  })
})

describe('the letters that staff see', () => {
  test('are listed by state, the newest first', () => {
    const { database, mail } = mailScene()
    for (const to of [noa, eloise]) mail.post({ letter: aLetter(to.locale), to })
    database.sqlite.exec(`UPDATE letter SET given_up_at = posted_at, problem = 'EENVELOPE 550' WHERE id = 1`)
    expect(listLetters(database, secrets, 'waiting').map(({ contents }) => contents?.to.email)).toEqual([
      eloise.email,
    ])
    expect(listLetters(database, secrets, 'given-up')).toMatchObject([
      { problem: 'EENVELOPE 550', state: 'given-up' },
    ])
    expect(listLetters(database, secrets, 'sent')).toEqual([])
    expect(countLetters(database)).toEqual({ waiting: 1, givenUp: 1 })
  })

  test('are shown without words when the key is another', () => {
    const { database, mail } = mailScene()
    mail.post({ letter: aLetter(), to: noa })
    const [{ uid } = { uid: '' }] = listLetters(database, secrets, 'waiting')
    expect(readLetter(database, createSecrets(Buffer.alloc(32, 1)), uid)).toMatchObject({ contents: null })
    expect(readLetter(database, secrets, 'nobody')).toBeUndefined()
  })

  test('go back into the line when they are tried again', () => {
    const { database, mail } = mailScene()
    mail.post({ letter: aLetter(), to: noa })
    database.sqlite.exec(`UPDATE letter SET given_up_at = posted_at, tries = 30, problem = 'x'`)
    expect(retryLetters(database, 'another')).toBe(0)
    expect(retryLetters(database)).toBe(1)
    expect(listLetters(database, secrets, 'waiting')).toMatchObject([{ tries: 0, problem: null }])
  })
})

describe('forgetting', () => {
  test('takes the words of what nobody could send in a month', () => {
    const { database, mail } = mailScene()
    mail.post({ letter: aLetter(), to: noa, key: 'k' })
    expect(giveUpOldLetters(database, addDays(now, 29))).toBe(0)
    expect(giveUpOldLetters(database, addDays(now, 31))).toBe(1)
    expect(giveUpOldLetters(database, addDays(now, 32))).toBe(0)
    expect(listLetters(database, secrets, 'given-up')).toMatchObject([{ contents: null, problem: 'too-old' }])
    expect(retryLetters(database)).toBe(0)
  })
})

describe('the database', () => {
  const attempts: [what: string, sql: string, refusal: string][] = [
    ['a letter that is sent without being erased', `UPDATE letter SET sent_at = posted_at`, 'CHECK'],
    [
      'a letter that is sent and given up',
      `UPDATE letter SET sent_at = posted_at, sealed = NULL, given_up_at = posted_at`,
      'CHECK',
    ],
    ['a letter with other words', `UPDATE letter SET sealed = x'01'`, 'cannot be rewritten'],
    [
      'a letter to somebody else',
      `UPDATE letter SET recipient = 'another-person-entirely'`,
      'cannot be rewritten',
    ],
    ['a claim without an end', `UPDATE letter SET claimed_by = uid`, 'CHECK'],
  ]

  test.each(attempts)('refuses %s', (_what, sql, refusal) => {
    const { database, mail } = mailScene()
    mail.post({ letter: aLetter(), to: noa })
    expect(() => database.sqlite.exec(sql)).toThrow(refusal)
  })
})
