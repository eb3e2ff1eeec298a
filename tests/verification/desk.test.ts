import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/kernel/clock.ts'
import { write } from '../../src/kernel/database.ts'
import { newId } from '../../src/kernel/ids.ts'
import { makeOwner } from '../../src/members/owner.ts'
import { askRegister } from '../../src/verification/ask-register.ts'
import { checkAtDesk } from '../../src/verification/check-at-desk.ts'
import {
  approveAtDesk,
  askAtDesk,
  prepareAtDesk,
  refuseAtDesk,
} from '../../src/verification/decide-at-desk.ts'
import { comparedRows } from '../../src/verification/desk/comparison.ts'
import { decisionOf } from '../../src/verification/desk/decision.ts'
import { caseForms } from '../../src/verification/desk/forms.ts'
import { neighbours } from '../../src/verification/desk/queue-view.ts'
import { assignCase, noteCase } from '../../src/verification/note-case.ts'
import { readCase, type CaseFile } from '../../src/verification/read-case.ts'
import { readQueue } from '../../src/verification/read-queue.ts'
import { waitingReviews } from '../../src/verification/read-reviews.ts'
import { recordRegisterAnswer } from '../../src/verification/record-register-answer.ts'
import { loadRpps } from '../../src/verification/registers/load-rpps.ts'
import { reviewRevocation } from '../../src/verification/review-revocation.ts'
import { revokeListing } from '../../src/verification/revoke-listing.ts'
import { stateOf } from '../../src/verification/take-step.ts'
import { createLabels } from '../../src/directory/labels.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { member, membersWorld, rows } from '../members/scene.ts'
import { facts, now, testFolder } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { basile, eloise, list } from '../support/people.ts'
import { anatole, applicant, berenice, check, checkEverything, deed } from './scene.ts'
import { diplomaFile, peopleFile, type RppsRow } from './registers/rpps-files.ts'

const registered: RppsRow = {
  number: '10000000001',
  family: 'VERGNAC',
  given: 'ELOISE',
  postalCode: '31000',
  town: 'TOULOUSE',
}

/** An application whose owner gets letters. */
function owned() {
  const world = membersWorld()
  const one = applicant(world)
  const { accountId } = member(world)
  write(world.database, () => makeOwner(world.database, one.practitionerId, accountId, now))
  const letters = () => lettersTo(world.database, world.secrets, 'eloise@example.org').map(({ name }) => name)
  return { world, ...one, letters }
}

function fileOf(world: ReturnType<typeof membersWorld>, uid: string): CaseFile {
  const file = readCase(world.database, uid)
  if (!file) throw new Error('no such case')
  return file
}

async function withRegister(row: Partial<RppsRow> = {}) {
  const desk = owned()
  const { database } = desk.world
  const folder = testFolder()
  const dataDir = dirname(database.file)
  const files = [
    peopleFile(folder, '20261120', [{ ...registered, ...row }]),
    diplomaFile(folder, '20261120', [['10000000001', 'DIP62', 'DIU Mésothérapie']]),
  ]
  await loadRpps(database, {
    dataDir,
    files,
    by: 'operator',
    at: now,
    acceptSmaller: false,
    onRows: () => {},
  })
  return { ...desk, dataDir }
}

describe('the desk', () => {
  test('takes a new case up by itself when its first check is written down', () => {
    const { world, caseUid } = owned()
    const form = { kind: 'place' as const, source: 'Telephone', method: 'telephone' as const }
    const rest = {
      origin: 'seen-by-staff' as const,
      result: 'right' as const,
      credential: null,
      evidence: '',
      seen: '',
      last: '',
    }
    const written = { ...form, ...rest, date: '2026-11-20' }
    const done = checkAtDesk(world.database, { ...deed(world, caseUid, anatole), ...written })
    expect(done.ok).toBe(true)
    expect(stateOf(world.database, caseUid)).toEqual({ state: 'in-review', version: 2 })
    // Pressed twice.
    expect(checkAtDesk(world.database, { ...deed(world, caseUid, anatole), ...written })).toEqual(done)
    expect(rows(world, 'case_check')).toBe(1)
  })

  test('lets nobody answer a check that a colleague has made since, unseen', () => {
    const { world, caseUid } = owned()
    const call = { kind: 'place', source: 'Telephone', method: 'telephone', origin: 'seen-by-staff' } as const
    const rest = { credential: null, evidence: '', seen: '', date: '2026-11-20' }
    const first = checkAtDesk(world.database, {
      ...{ ...deed(world, caseUid, anatole), ...call, ...rest, result: 'wrong', last: '' },
    })
    const mine = { ...deed(world, caseUid, berenice), ...call, ...rest, result: 'right' as const }
    expect(checkAtDesk(world.database, { ...mine, last: '' })).toEqual({
      ok: false,
      reason: 'changed-meanwhile',
    })
    const seen = first.ok ? first.value.uid : ''
    expect(checkAtDesk(world.database, { ...mine, last: seen }).ok).toBe(true)
  })

  test('writes a note once when the button is pressed twice, and gives no case to whoever decides none', () => {
    const { world, caseUid } = owned()
    const act = { caseUid, by: anatole, at: now }
    noteCase(world.database, { ...act, text: 'Called, nobody answered.' })
    noteCase(world.database, { ...act, text: 'Called, nobody answered.' })
    expect(rows(world, 'case_note')).toBe(1)
    const { uid } = member(world, 'somebody@example.org')
    expect(assignCase(world.database, { ...act, accountUid: uid })).toEqual({
      ok: false,
      reason: 'unknown-colleague',
    })
    expect(assignCase(world.database, { ...act, accountUid: null }).ok).toBe(true)
  })

  test('keeps words without what turns their direction or cannot be seen', () => {
    const note = 'Dr \u202Eknalb\u202C\u0000 שלום\u200F'
    expect(caseForms.note.parse({ case: newId(), note }).note).toBe('Dr knalb שלום\u200F')
    expect(caseForms.note.safeParse({ case: newId(), note: '\u202E\u2066 \u0007' }).success).toBe(false)
  })

  test('writes to the doctor in the transaction of the act, and not when it is refused', () => {
    const { world, caseUid, practitionerId, letters } = owned()
    askAtDesk(world, { ...deed(world, caseUid, anatole), version: 7, note: 'Which street?' })
    expect(letters()).toEqual([])
    askAtDesk(world, { ...deed(world, caseUid, anatole), note: 'Which street?' })
    expect(letters()).toEqual(['more-needed'])
    refuseAtDesk(world, { ...deed(world, caseUid, anatole), reason: 'no-answer', note: 'No answer' })
    expect(letters()).toEqual(['more-needed', 'application-refused'])
    expect(practitionerId).toBeGreaterThan(0)
  })

  test('tells the doctor that they are listed', () => {
    const { world, caseUid, practitionerId, letters } = owned()
    checkAtDesk(world.database, {
      ...deed(world, caseUid, anatole),
      ...{
        kind: 'place',
        source: 'Telephone',
        method: 'telephone',
        origin: 'seen-by-staff',
        result: 'right',
      },
      ...{ credential: null, evidence: '', seen: 'Somebody answered', date: '2026-11-21', last: '' },
    })
    checkEverything(world, { caseUid, practitionerId })
    expect(prepareAtDesk(world, deed(world, caseUid, anatole)).ok).toBe(true)
    const file = fileOf(world, caseUid)
    const words = { locale: 'en' as const, t: messagesIn('en') }
    expect(decisionOf(file, anatole, words).blocked).toEqual([
      words.t.verification.one.blocked['same-person'],
    ])
    expect(decisionOf(file, berenice, words)).toMatchObject({ yes: 'approve', blocked: [] })
    expect(approveAtDesk(world, deed(world, caseUid, berenice)).ok).toBe(true)
    expect(letters()).toEqual(['application-approved'])
  })

  test('names the checks that do not count because the doctor sent them in', () => {
    const { world, caseUid, practitionerId } = owned()
    prepareAtDesk(world, deed(world, caseUid, anatole))
    checkEverything(world, { caseUid, practitionerId })
    check(world, { caseUid, practitionerId }, 'diploma', { origin: 'uploaded-by-member', method: 'document' })
    const { blocked } = decisionOf(fileOf(world, caseUid), anatole, { locale: 'en', t: messagesIn('en') })
    expect(blocked).toHaveLength(1)
    expect(blocked[0]).toContain('Diploma')
  })

  test('goes on with the case after this one, and from the last to the first', () => {
    const world = membersWorld()
    const [first, second] = [applicant(world), applicant(world, 'application', basile)].map(
      ({ caseUid }) => caseUid,
    )
    const rows = readQueue(world.database, {}, addDays(now, 31))
    expect(rows.map(({ isLate }) => isLate)).toEqual([true, true])
    expect(neighbours(rows, first ?? '')).toEqual({ next: second, previous: undefined })
    expect(neighbours(rows, second ?? '')).toEqual({ next: first, previous: first })
  })
})

describe('the register at the desk', () => {
  const labels = (world: ReturnType<typeof membersWorld>) => createLabels(facts, world.database)

  test('is recorded with one press: licence, diploma and place, each with its rows', async () => {
    const { world, caseUid, dataDir } = await withRegister()
    const chosen = ['licence' as const, 'diploma' as const, 'place' as const]
    const { database } = world
    expect(
      recordRegisterAnswer({ database, dataDir }, { ...deed(world, caseUid, anatole), facts: chosen }).ok,
    ).toBe(true)
    const { checks } = fileOf(world, caseUid)
    expect(checks.map(({ kind, origin, method, result }) => [kind, origin, method, result])).toEqual(
      chosen.map((kind) => [kind, 'received-from-source', 'register', 'right']),
    )
    expect(JSON.stringify(checks[0]?.finding)).toContain('VERGNAC')
  })

  test('records nothing that it does not say, whatever is posted', async () => {
    const { world, caseUid, dataDir } = await withRegister({
      family: 'LANTERNIER',
      postalCode: '59000',
      town: 'LILLE',
    })
    const { database } = world
    const facts = ['licence' as const, 'place' as const]
    const deeds = { ...deed(world, caseUid, anatole), facts }
    expect(recordRegisterAnswer({ database, dataDir }, deeds)).toEqual({
      ok: false,
      reason: 'nothing-chosen',
    })
    expect(fileOf(world, caseUid).checks).toEqual([])
  })

  test('marks what differs, and shows it first', async () => {
    const { world, caseUid, dataDir } = await withRegister({
      family: 'LANTERNIER',
      postalCode: '59000',
      town: 'LILLE',
    })
    const file = fileOf(world, caseUid)
    const answer = askRegister(world.database, dataDir, file)
    if (answer === null || answer === 'not-loaded') throw new Error('the register did not answer')
    const rows = comparedRows(file, answer, { locale: 'en', t: messagesIn('en'), labels: labels(world) })
    expect(rows.slice(0, 2).map(({ what, kind }) => [what, kind])).toEqual([
      ['Family name', 'bad'],
      ['Practice', 'bad'],
    ])
  })

  test('says that no publication is loaded', () => {
    const { world, caseUid } = owned()
    const dataDir = dirname(world.database.file)
    expect(askRegister(world.database, dataDir, fileOf(world, caseUid))).toBe('not-loaded')
  })
})

describe('a revocation', () => {
  test('is looked at by a second person, once', () => {
    const world = membersWorld()
    list(world.database, eloise)
    const { database } = world
    revokeListing(database, { slug: 'eloise-vergnac-toulouse', reason: 'Struck off', by: anatole, at: now })
    const [waiting] = waitingReviews(database)
    const id = waiting?.id ?? 0
    const seen = { id, agrees: true, note: null, at: now }
    expect(reviewRevocation(database, { ...seen, by: anatole })).toEqual({ ok: false, reason: 'same-person' })
    expect(reviewRevocation(database, { ...seen, by: berenice }).ok).toBe(true)
    expect(reviewRevocation(database, { ...seen, by: berenice })).toEqual({
      ok: false,
      reason: 'reviewed-already',
    })
    expect(waitingReviews(database)).toEqual([])
  })
})
