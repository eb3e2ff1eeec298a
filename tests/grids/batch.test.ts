import { describe, expect, test } from 'vitest'
import { addAccount } from '../../src/auth/accounts.ts'
import { newId } from '../../src/kernel/ids.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { write } from '../../src/kernel/database.ts'
import { mostPeople, type MessageTexts, type Wanted } from '../../src/grids/batch/batch.ts'
import { postBatch } from '../../src/grids/batch/post-batch.ts'
import { readBatch } from '../../src/grids/batch/read-batches.ts'
import { recipientsOf } from '../../src/grids/batch/recipients.ts'
import { takeBack } from '../../src/grids/batch/take-back.ts'
import { retryLetters } from '../../src/mail/keep-letters.ts'
import { sendLetters } from '../../src/mail/send-letters.ts'
import { readConfirmationLink } from '../../src/members/confirmation-link.ts'
import { withdrawListing } from '../../src/members/withdraw-listing.ts'
import { listedMember, membersWorld } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { add, basile } from '../support/people.ts'

const deed = { by: 'account:clerk', at: now }
const texts: MessageTexts = {
  en: { subject: 'General assembly', text: 'It takes place in March.\n\nPlease come.' },
  fr: { subject: 'Assemblée générale', text: 'Elle a lieu en mars.\n\nVenez.' },
  he: { subject: 'אסיפה כללית', text: 'היא תתקיים במרץ.' },
}

function scene() {
  const world = membersWorld()
  const eloise = listedMember(world)
  const everybody = () => world.database.sqlite.prepare('SELECT id FROM account').pluck().all().map(Number)
  const members = (letter: Wanted['letter'] = 'society-message'): Wanted => ({
    list: 'members',
    letter,
    ids: everybody(),
  })
  const send = (wanted: Wanted, uid = newId(), words: MessageTexts | null = texts) => {
    const { digest } = recipientsOf(world.database, wanted, now)
    return { uid, result: postBatch(world, { uid, wanted, digest, texts: words }, deed) }
  }
  const account = (name: string, more: { confirmed?: boolean; suspended?: boolean } = {}) =>
    write(world.database, () => {
      const { confirmed = true, suspended = false } = more
      const given = { email: `${name}@example.org`, name, locale: 'he' as const, roles: ['member' as const] }
      const stored = addAccount(
        world.database,
        { ...given, by: 'visitor', confirmedAt: confirmed ? now : null },
        now,
      )
      if (suspended)
        world.database.sqlite
          .prepare("UPDATE account SET suspended_at = ?, suspended_by = 'operator' WHERE id = ?")
          .run(now.toISOString(), stored.id)
      return stored
    })
  const letters = (email: string) => lettersTo(world.database, world.secrets, email)
  return { world, eloise, members, send, account, letters }
}

describe('a message to many', () => {
  test('goes once to each, in their language, with one act in the register', () => {
    const { world, members, send, account, letters } = scene()
    account('dana')
    const { uid, result } = send(members())
    expect(result).toEqual({ ok: true, value: { people: 2 } })
    expect(letters('eloise@example.org')).toMatchObject([
      { subject: 'Assemblée générale', name: 'society-message' },
    ])
    expect(letters('dana@example.org')[0]?.text).toContain('היא תתקיים במרץ.')
    expect(readBatch(world.database, uid)).toMatchObject({ people: 2, counts: { waiting: 2, sent: 0 } })
    const acts = world.database.sqlite.prepare("SELECT object FROM audit WHERE act = 'letter.write-to-many'")
    expect(acts.pluck().all()).toEqual([`letter-batch:${uid}`])
  })

  test('never goes to whoever has withdrawn, whose access has ended or whose address is not confirmed', () => {
    const { world, eloise, members, account } = scene()
    withdrawListing(world, eloise, now)
    account('ended', { suspended: true })
    account('typed', { confirmed: false })
    const { to, leftOut } = recipientsOf(world.database, members(), now)
    expect(to).toEqual([])
    expect(Object.fromEntries(leftOut)).toEqual({
      withdrawn: 1,
      'access-ended': 1,
      'address-unconfirmed': 1,
    })
  })

  test('that is sent twice is written once', () => {
    const { send, members, letters } = scene()
    const { uid } = send(members())
    expect(send(members(), uid).result).toEqual({ ok: false, reason: 'sent-already' })
    expect(letters('eloise@example.org')).toHaveLength(1)
  })

  test('is refused when the people are not those who were looked at', () => {
    const { world, members, account, letters } = scene()
    const { digest } = recipientsOf(world.database, members(), now)
    account('new')
    const batch = { uid: newId(), wanted: members(), digest, texts }
    expect(postBatch(world, batch, deed)).toEqual({ ok: false, reason: 'view-changed' })
    expect(letters('eloise@example.org')).toEqual([])
  })

  test('is refused without words in a language of its readers, for nobody, and for too many', () => {
    const { send, members } = scene()
    const silent = { ...texts, fr: { subject: '', text: '' } }
    expect(send(members(), newId(), silent).result).toEqual({ ok: false, reason: 'words-missing' })
    expect(send({ ...members(), ids: [] }).result).toEqual({ ok: false, reason: 'nobody-left' })
    const ids = Array.from({ length: mostPeople + 1 }, (_, id) => id)
    expect(send({ ...members(), ids }).result).toEqual({ ok: false, reason: 'too-many-people' })
  })
})

describe('letters that are taken back', () => {
  test('are erased and never sent, and what had left stays sent', async () => {
    const { world, members, send, account, letters } = scene()
    account('dana')
    const { uid } = send(members())
    const { database, secrets } = world
    let sent = 0
    const postman = () => Promise.resolve({ outcome: 'taken' as const })
    const stopping = { clock: () => now, isStopping: () => sent++ >= 1 }
    await sendLetters({ database, secrets, postman, ...stopping })
    expect(takeBack(database, uid, { ...deed, at: addDays(now, 1) })).toEqual({
      ok: true,
      value: { letters: 1 },
    })
    expect(readBatch(database, uid)?.counts).toEqual({ waiting: 0, sent: 1, 'given-up': 0, 'taken-back': 1 })
    expect(letters('dana@example.org')).toEqual([])
    expect(retryLetters(database)).toBe(0)
    expect(await sendLetters({ database, secrets, postman, clock: () => now })).toMatchObject({ sent: 0 })
    expect(takeBack(database, uid, deed)).toEqual({ ok: false, reason: 'nothing-waits' })
    expect(takeBack(database, newId(), deed)).toEqual({ ok: false, reason: 'unknown-batch' })
  })
})

describe('a request to confirm, to many', () => {
  test('carries a link that works, and leaves out who has nothing to confirm', () => {
    const { world, members, send, account, letters } = scene()
    account('dana')
    expect(send(members('confirm-listing')).result).toEqual({ ok: true, value: { people: 1 } })
    const [letter] = letters('eloise@example.org')
    const { searchParams } = new URL(letter?.link ?? '')
    expect(readConfirmationLink(world, searchParams, now).kind).toBe('open')
  })
})

describe('an invitation to many', () => {
  test('goes to imported doctors whose address is known, and to no owner', () => {
    const { world, eloise, send, letters } = scene()
    const known = add(world.database, basile)
    const unknown = add(world.database, { ...basile, ref: 'd-unknown' })
    const contact = "INSERT INTO practitioner_contact VALUES (?, 'basile@example.org', ?, 'account:clerk')"
    world.database.sqlite.prepare(contact).run(known, now.toISOString())
    const ids = [eloise.practitionerId, known, unknown]
    const wanted: Wanted = { list: 'doctors', letter: 'invitation', ids }
    const { leftOut } = recipientsOf(world.database, wanted, now)
    expect(Object.fromEntries(leftOut)).toEqual({ 'has-account': 1, 'no-address': 1 })
    const { uid, result } = send(wanted)
    expect(result).toEqual({ ok: true, value: { people: 1 } })
    expect(letters('basile@example.org')).toMatchObject([{ name: 'invitation', locale: 'fr' }])
    expect(takeBack(world.database, uid, { ...deed, at: addDays(now, 1) }).ok).toBe(true)
    const standing = 'SELECT count(*) FROM invitation WHERE withdrawn_at IS NULL'
    expect(world.database.sqlite.prepare(standing).pluck().get()).toBe(0)
  })
})
