import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/kernel/clock.ts'
import { write } from '../../src/kernel/database.ts'
import { isPublished } from '../../src/members/listing-state.ts'
import { makeOwner } from '../../src/members/owner.ts'
import type { Person } from '../../src/members/world.ts'
import { approveCase } from '../../src/verification/approve-case.ts'
import { askAtDesk, refuseAtDesk } from '../../src/verification/decide-at-desk.ts'
import { prepareCase, takeUpCase } from '../../src/verification/decide-case.ts'
import { evidenceFiles } from '../../src/verification/evidence/evidence-files.ts'
import { keepEvidence } from '../../src/verification/evidence/keep-evidence.ts'
import { addPaper } from '../../src/verification/own/add-paper.ts'
import { answerQuestion, type Answer } from '../../src/verification/own/answer-question.ts'
import { appealOwnCase } from '../../src/verification/own/appeal-own-case.ts'
import { applyAgain, mayApplyAgain } from '../../src/verification/own/apply-again.ts'
import { readOwnCases } from '../../src/verification/own/own-cases.ts'
import { openOwnPaper, ownPapers } from '../../src/verification/own/own-evidence.ts'
import { ownState } from '../../src/verification/own/own-view.ts'
import { readCase } from '../../src/verification/read-case.ts'
import { revokeListing } from '../../src/verification/revoke-listing.ts'
import { stateOf } from '../../src/verification/take-step.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { member, membersWorld, rows } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { basile } from '../support/people.ts'
import { anatole, applicant, berenice, checkEverything, clemence, deed } from './scene.ts'

const scan = (text: string) =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Note (${text}) >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
  )

/** An applicant with an account, and somebody else who has one too. */
function scene() {
  const world = membersWorld()
  const dataDir = dirname(world.database.file)
  const files = evidenceFiles(dataDir, world.secrets)
  const one = applicant(world)
  const eloise = member(world)
  const other = applicant(world, 'application', basile)
  const stranger = member(world, 'basile@example.org')
  write(world.database, () => {
    makeOwner(world.database, one.practitionerId, eloise.accountId, now)
    makeOwner(world.database, other.practitionerId, stranger.accountId, now)
  })
  const onDisk = () => {
    const kept = readdirSync(dataDir).includes('evidence') ? readdirSync(join(dataDir, 'evidence')) : []
    return kept.length
  }
  return { world: { ...world, files }, ...one, eloise, stranger, onDisk }
}

/** The same, and staff have asked something. */
function asked() {
  const all = scene()
  askAtDesk(all.world, { ...deed(all.world, all.caseUid, anatole), note: 'Which year?' })
  const answer: Answer = {
    caseUid: all.caseUid,
    version: stateOf(all.world.database, all.caseUid)?.version ?? 0,
    words: 'In 2009, in Toulouse.',
    kind: 'diploma',
    files: [{ name: 'diploma.pdf', bytes: scan('one') }],
  }
  const send = (by: Person, other: Partial<Answer> = {}) =>
    answerQuestion(all.world, by, { ...answer, ...other }, now)
  return { ...all, answer, send }
}

const refusedCase = () => {
  const all = scene()
  const refusal = { reason: 'diploma-not-confirmed', note: 'The university knows nothing of it' } as const
  refuseAtDesk(all.world, { ...deed(all.world, all.caseUid, berenice), ...refusal })
  const version = stateOf(all.world.database, all.caseUid)?.version ?? 0
  return { ...all, appeal: { caseUid: all.caseUid, version, words: 'I sent you the wrong year.' } }
}

describe('a member who was asked', () => {
  test('sees the question on their page, and the letter leads there', () => {
    const { world, practitionerId } = asked()
    const [own] = readOwnCases(world.database, practitionerId)
    expect(own).toMatchObject({ state: 'waiting-for-member', question: 'Which year?' })
    const letter = lettersTo(world.database, world.secrets, 'eloise@example.org').at(-1)
    expect(letter?.link).toMatch(/\/fr\/member\/file\/$/)
  })

  test('answers with words and papers, and the case goes on with both before staff', async () => {
    const { world, caseUid, eloise, send } = asked()
    expect(await send(eloise)).toEqual({ ok: true, value: null })
    const file = readCase(world.database, caseUid)
    expect(file?.state).toBe('in-review')
    expect(file?.steps.at(-1)).toMatchObject({ act: 'answer', note: 'In 2009, in Toulouse.' })
    const [paper] = file?.evidence ?? []
    expect(paper).toMatchObject({ origin: 'uploaded-by-member', kind: 'diploma', name: 'diploma.pdf' })
    expect(file?.cameWith.get(file.version)).toEqual([paper?.uid])
    const acts = world.database.sqlite.prepare('SELECT act FROM audit ORDER BY seq DESC LIMIT 2').pluck()
    expect(acts.all()).toEqual(['evidence.keep', 'case.answer'])
  })

  test('and presses twice has answered once, with one paper', async () => {
    const { world, eloise, send, onDisk } = asked()
    const both = await Promise.all([send(eloise), send(eloise)])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    expect([rows(world, 'evidence'), rows(world, 'case_step_file'), onDisk()]).toEqual([1, 1, 1])
  })

  test('and answers otherwise in a second window is told, and nothing of it is kept', async () => {
    const { world, eloise, send, onDisk } = asked()
    await send(eloise)
    expect(await send(eloise, { words: 'In 2010.' })).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect(await send(eloise, { files: [] })).toEqual({ ok: false, reason: 'changed-meanwhile' })
    expect([rows(world, 'evidence'), onDisk()]).toEqual([1, 1])
  })

  test('with a paper that cannot be kept has not answered yet', async () => {
    const { world, caseUid, eloise, send, onDisk } = asked()
    const files = [
      { name: 'one.pdf', bytes: scan('one') },
      { name: 'page.html', bytes: Buffer.from('<html>') },
    ]
    expect(await send(eloise, { files })).toEqual({ ok: false, reason: 'not-allowed' })
    expect(stateOf(world.database, caseUid)?.state).toBe('waiting-for-member')
    expect([rows(world, 'evidence'), onDisk()]).toEqual([0, 0])
  })

  test('sends three papers at most', async () => {
    const { eloise, send } = asked()
    const files = ['a', 'b', 'c', 'd'].map((text) => ({ name: `${text}.pdf`, bytes: scan(text) }))
    expect(await send(eloise, { files })).toEqual({ ok: false, reason: 'too-many' })
  })

  test('is the only one who can answer: to others there is no such case', async () => {
    const { world, caseUid, stranger, send } = asked()
    expect(await send(stranger)).toEqual({ ok: false, reason: 'unknown-case' })
    expect(stateOf(world.database, caseUid)?.state).toBe('waiting-for-member')
  })
})

describe('what a member sees of a case', () => {
  test('is where it stands in plain words, with the day of the promise', () => {
    const { world, practitionerId, caseUid } = scene()
    const words = { locale: 'en' as const, t: messagesIn('en') }
    const state = () => readOwnCases(world.database, practitionerId).map((one) => ownState(one, words))
    expect(state()).toEqual(['Handed in on 21 November 2026. Nobody has begun yet.'])
    takeUpCase(world.database, deed(world, caseUid, anatole, addDays(now, 2)))
    expect(state()).toEqual(['Being checked since 23 November 2026.'])
    const [own] = readOwnCases(world.database, practitionerId)
    expect(own?.promisedUntil).toBe(addDays(now, 30).toISOString())
  })

  test('names nobody of the staff, and shows no word that is meant for colleagues', () => {
    const { world, practitionerId, caseUid } = scene()
    takeUpCase(world.database, deed(world, caseUid, anatole))
    checkEverything(world, { caseUid, practitionerId })
    prepareCase(world.database, { ...deed(world, caseUid, anatole), note: 'Odd handwriting' })
    const seen = JSON.stringify(readOwnCases(world.database, practitionerId))
    expect(seen).not.toMatch(/account:|Odd handwriting/)
  })
})

describe('an appeal', () => {
  test('is made from the member’s page, and somebody who did not refuse decides', () => {
    const { world, caseUid, practitionerId, eloise, appeal } = refusedCase()
    expect(readOwnCases(world.database, practitionerId)[0]).toMatchObject({
      mayAppeal: true,
      refusal: { reason: 'diploma-not-confirmed', words: 'The university knows nothing of it' },
    })
    expect(appealOwnCase(world, eloise, appeal, now)).toEqual({ ok: true, value: null })
    expect(readCase(world.database, caseUid)?.steps.at(-1)?.note).toBe('I sent you the wrong year.')
    checkEverything(world, { caseUid, practitionerId })
    expect(prepareCase(world.database, deed(world, caseUid, berenice))).toMatchObject({
      reason: 'refused-it-before',
    })
    expect(prepareCase(world.database, deed(world, caseUid, clemence)).ok).toBe(true)
  })

  test('pressed twice is one appeal, with one letter', () => {
    const { world, eloise, appeal } = refusedCase()
    expect([1, 2].map(() => appealOwnCase(world, eloise, appeal, now).ok)).toEqual([true, true])
    const letters = lettersTo(world.database, world.secrets, 'eloise@example.org')
    expect(letters.filter(({ name }) => name === 'case-appeal')).toHaveLength(1)
  })

  test('is nobody else’s to make', () => {
    const { world, stranger, appeal } = refusedCase()
    expect(appealOwnCase(world, stranger, appeal, now)).toEqual({ ok: false, reason: 'unknown-case' })
  })
})

describe('a paper', () => {
  const paper = { kind: 'diploma', name: 'diploma.pdf', bytes: scan('paper') } as const

  test('comes without a question too, and the same one twice is kept once', async () => {
    const { world, caseUid, eloise, onDisk } = scene()
    await addPaper(world, eloise, paper, now)
    await addPaper(world, eloise, paper, now)
    const file = readCase(world.database, caseUid)
    expect(file?.evidence.map(({ name, origin }) => [name, origin])).toEqual([
      ['diploma.pdf', 'uploaded-by-member'],
    ])
    expect(onDisk()).toBe(1)
  })

  test('opens for its owner, which is written down, and for no other member', async () => {
    const { world, practitionerId, eloise, stranger } = scene()
    await addPaper(world, eloise, paper, now)
    const uid = ownPapers(world.database, practitionerId)[0]?.uid ?? ''
    expect(openOwnPaper(world, stranger, uid, now)).toEqual({ ok: false, reason: 'unknown' })
    expect(openOwnPaper(world, eloise, uid, now)).toMatchObject({ ok: true, value: { name: 'diploma.pdf' } })
    const opened = world.database.sqlite.prepare(`SELECT actor FROM audit WHERE act = 'evidence.open'`)
    expect(opened.pluck().all()).toEqual([`account:${eloise.uid}`])
  })

  test('that staff received from the source is not the member’s to open', async () => {
    const { world, practitionerId, eloise } = scene()
    const upload = { practitionerId, ...paper, origin: 'received-from-source' as const, by: anatole }
    const kept = await keepEvidence(world, upload, now)
    if (!kept.ok) throw new Error(kept.reason)
    expect(ownPapers(world.database, practitionerId)).toEqual([])
    expect(openOwnPaper(world, eloise, kept.value.uid, now)).toEqual({ ok: false, reason: 'unknown' })
  })

  test('is not taken from somebody who has no record here', async () => {
    const { world } = scene()
    const nobody = member(world, 'colombe@example.org')
    expect(await addPaper(world, nobody, paper, now)).toEqual({ ok: false, reason: 'unknown-practitioner' })
  })
})

describe('somebody who was refused', () => {
  test('may apply again: everything is checked anew, and two people decide', () => {
    const { world, practitionerId, eloise } = refusedCase()
    expect(mayApplyAgain(world.database, practitionerId)).toBe(true)
    expect(applyAgain(world.database, eloise, addDays(now, 1)).ok).toBe(true)
    expect(mayApplyAgain(world.database, practitionerId)).toBe(false)
    // Pressed twice, it is one application.
    expect(applyAgain(world.database, eloise, addDays(now, 1)).ok).toBe(true)
    const states = readOwnCases(world.database, practitionerId).map(({ state }) => state)
    expect(states.toSorted()).toEqual(['refused', 'submitted'])
  })

  test('cannot while the application waits, and nobody can for somebody else', () => {
    const { world, practitionerId, stranger } = scene()
    expect(mayApplyAgain(world.database, practitionerId)).toBe(false)
    applyAgain(world.database, stranger, now)
    expect(readOwnCases(world.database, practitionerId)).toHaveLength(1)
  })
})

test('somebody who was revoked is led back by a new application, and by nothing less', () => {
  const { world, practitionerId, caseUid, eloise } = scene()
  const approve = (uid: string, at: Date) => {
    takeUpCase(world.database, deed(world, uid, anatole, at))
    checkEverything(world, { caseUid: uid, practitionerId }, { checkedAt: at, at })
    prepareCase(world.database, deed(world, uid, anatole, at))
    return approveCase(world, deed(world, uid, berenice, at))
  }
  expect(approve(caseUid, now).ok).toBe(true)
  const [revokedAt, later] = [addDays(now, 1), addDays(now, 2)]
  const slug = readCase(world.database, caseUid)?.profile.slug ?? ''
  expect(revokeListing(world.database, { slug, reason: 'Struck off', by: anatole, at: revokedAt }).ok).toBe(
    true,
  )
  expect(applyAgain(world.database, eloise, later).ok).toBe(true)
  const again = readOwnCases(world.database, practitionerId).find(({ state }) => state === 'submitted')
  expect(isPublished(world.database, practitionerId)).toBe(false)
  expect(approve(again?.uid ?? '', later)).toMatchObject({ ok: true })
  expect(isPublished(world.database, practitionerId)).toBe(true)
})
