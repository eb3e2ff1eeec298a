import { describe, expect, test } from 'vitest'
import { receiveReport } from '../../src/members/receive-report.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { readProfile } from '../../src/members/stored-content.ts'
import { submitProfile } from '../../src/members/submit-profile.ts'
import type { MembersWorld } from '../../src/members/world.ts'
import { approveAtDesk, refuseAtDesk } from '../../src/verification/decide-at-desk.ts'
import { prepareCase, takeUpCase, withdrawCase } from '../../src/verification/decide-case.ts'
import { openReportCase } from '../../src/verification/open-report-case.ts'
import { openWaitingCases } from '../../src/verification/open-waiting-cases.ts'
import { openCase } from '../../src/verification/open-case.ts'
import { addDiploma } from '../../src/verification/own/add-diploma.ts'
import { readOwnCases, refusedDiplomas } from '../../src/verification/own/own-cases.ts'
import { readCase } from '../../src/verification/read-case.ts'
import { readQueue } from '../../src/verification/read-queue.ts'
import { suspendListing } from '../../src/verification/suspend-listing.ts'
import { write } from '../../src/kernel/database.ts'
import { listedMember, member, membersWorld, rows } from '../members/scene.ts'
import { now, openDirectory } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { add, basile } from '../support/people.ts'
import { anatole, applicant, berenice, check, deed } from './scene.ts'

const slug = 'eloise-vergnac-toulouse'

function shown(world: MembersWorld) {
  return openDirectory(world.database, now).profileAt(slug, now)
}

function shownDiplomas(world: MembersWorld): string[] {
  const profile = shown(world)
  if (profile.kind !== 'listed') return []
  return profile.listing.credentials.flatMap(({ kind, issuer }) => (kind === 'diploma' ? [issuer] : []))
}

const onlyCase = ({ database }: MembersWorld) => {
  const [one] = readQueue(database, {}, now)
  if (!one) throw new Error('no case')
  return { caseUid: one.uid, practitionerId: one.practitionerId }
}

describe('a listed doctor who adds a diploma', () => {
  const added = { diplomaId: 'diu-mesotherapie', issuer: 'Université de Balma', awardedIn: 2020 }

  function adding() {
    const world = membersWorld()
    const eloise = listedMember(world)
    const done = addDiploma(world, eloise, added, now)
    if (!done.ok) throw new Error(done.reason)
    const one = onlyCase(world)
    const credentialId = readCase(world.database, one.caseUid)?.credentials.find(
      ({ issuer }) => issuer === added.issuer,
    )?.id
    takeUpCase(world.database, deed(world, one.caseUid, anatole))
    return { world, eloise, one, credentialId: credentialId ?? 0 }
  }

  test('is shown with it when two people have approved it, and not before', () => {
    const { world, one, credentialId } = adding()
    expect(shownDiplomas(world)).toEqual(['Université de démonstration'])
    check(world, one, 'diploma', { credentialId, method: 'letter-from-source' })
    expect(prepareCase(world.database, deed(world, one.caseUid, anatole)).ok).toBe(true)
    expect(approveAtDesk(world, deed(world, one.caseUid, berenice)).ok).toBe(true)
    expect(shownDiplomas(world)).toContain('Université de Balma')
    const letters = lettersTo(world.database, world.secrets, 'eloise@example.org')
    expect(letters.map(({ name }) => name)).toEqual(['diploma-confirmed'])
  })

  test('is not decided about by a check of another diploma', () => {
    const { world, one } = adding()
    const [old] = world.database.sqlite
      .prepare(`SELECT id FROM credential WHERE kind = 'diploma'`)
      .pluck()
      .all()
    expect(check(world, one, 'diploma', { credentialId: Number(old) })).toEqual({
      ok: false,
      reason: 'of-somebody-else',
    })
    expect(prepareCase(world.database, deed(world, one.caseUid, anatole))).toMatchObject({
      reason: 'checks-missing',
    })
  })

  test('has one case for each diploma, also when the form is sent twice', () => {
    const { world, eloise } = adding()
    expect(addDiploma(world, eloise, added, now).ok).toBe(true)
    expect(addDiploma(world, eloise, { ...added, awardedIn: 2021 }, now).ok).toBe(true)
    expect([rows(world, 'verification_case'), rows(world, 'credential')]).toEqual([2, 4])
  })

  test('sees a refused one as refused, may appeal, and does not claim it again', () => {
    const { world, eloise, one } = adding()
    refuseAtDesk(world, {
      ...deed(world, one.caseUid, berenice),
      reason: 'diploma-not-confirmed',
      note: 'No',
    })
    const cases = readOwnCases(world.database, eloise.practitionerId)
    expect(cases[0]).toMatchObject({ state: 'refused', mayAppeal: true })
    expect(refusedDiplomas(cases)).toHaveLength(1)
    expect(addDiploma(world, eloise, added, now)).toEqual({ ok: false, reason: 'claimed-already' })
    expect(shownDiplomas(world)).toEqual(['Université de démonstration'])
  })

  test('is not taken from somebody who is not listed, nor when nobody knows the diploma', () => {
    const world = membersWorld()
    const eloise = listedMember(world)
    const nobody = member(world, 'colombe@example.org')
    expect(addDiploma(world, nobody, added, now)).toEqual({ ok: false, reason: 'not-listed' })
    expect(addDiploma(world, eloise, { ...added, diplomaId: 'no-such' }, now)).toEqual({
      ok: false,
      reason: 'unknown-diploma',
    })
  })
})

describe('a report of a reader', () => {
  function reported() {
    const world = membersWorld()
    const eloise = listedMember(world)
    const desk = { ...world, society: { country: 'FR' } }
    const form = { slug, subject: 'phone' as const, message: 'The number is wrong.', locale: 'en' as const }
    const report = () => {
      receiveReport(desk, form, now)
      const uids = world.database.sqlite.prepare('SELECT uid FROM mistake_report ORDER BY id DESC').pluck()
      return String(uids.get())
    }
    return { world, eloise, report, first: report() }
  }

  test('becomes a case with one press, and a second one joins it', () => {
    const { world, report, first } = reported()
    const opened = openReportCase(world.database, { report: first, by: anatole, at: now })
    if (!opened.ok) throw new Error(opened.reason)
    const again = openReportCase(world.database, { report: first, by: berenice, at: now })
    const second = openReportCase(world.database, { report: report(), by: anatole, at: now })
    expect([again, second]).toEqual([opened, opened])
    expect(readCase(world.database, opened.value.caseUid)?.reports).toHaveLength(2)
  })

  test('leaves the page as it is when somebody has asked the practice and two people say so', () => {
    const { world, first } = reported()
    openReportCase(world.database, { report: first, by: anatole, at: now })
    const one = onlyCase(world)
    takeUpCase(world.database, deed(world, one.caseUid, anatole))
    expect(prepareCase(world.database, deed(world, one.caseUid, anatole))).toMatchObject({
      reason: 'checks-missing',
    })
    const asked = { method: 'telephone', origin: 'seen-by-staff', source: '+33536490108' } as const
    check(world, one, 'place', asked)
    expect(prepareCase(world.database, deed(world, one.caseUid, anatole)).ok).toBe(true)
    expect(approveAtDesk(world, deed(world, one.caseUid, berenice)).ok).toBe(true)
    expect(shown(world).kind).toBe('listed')
  })
})

describe('an alert', () => {
  test('hides the doctor and opens its case at once, which nobody closes while the suspension stands', () => {
    const world = membersWorld()
    listedMember(world)
    suspendListing(world.database, { slug, reason: 'Restriction reported', by: anatole, at: now })
    expect(shown(world).kind).not.toBe('listed')
    const { caseUid } = onlyCase(world)
    expect(withdrawCase(world.database, deed(world, caseUid, berenice))).toMatchObject({
      reason: 'suspended',
    })
  })

  test('that was prepared before somebody suspends does not end the suspension', () => {
    const world = membersWorld()
    const { practitionerId } = listedMember(world)
    const caseUid = write(world.database, () =>
      openCase(world.database, { practitionerId, kind: 'alert', by: 'register fr-rpps', at: now }),
    )
    takeUpCase(world.database, deed(world, caseUid, anatole))
    for (const kind of ['licence', 'no-restriction'] as const)
      check(world, { caseUid, practitionerId }, kind, { checkedAt: now })
    expect(prepareCase(world.database, deed(world, caseUid, anatole)).ok).toBe(true)
    const later = new Date(now.getTime() + 60_000)
    suspendListing(world.database, { slug, reason: 'Restriction reported', by: berenice, at: later })
    expect(approveAtDesk(world, deed(world, caseUid, berenice, later))).toMatchObject({
      reason: 'older-than-alert',
    })
  })
})

describe('raw SQL', () => {
  test('ties no report, no file and no diploma of one doctor to the case of another', () => {
    const world = membersWorld()
    const { caseUid } = applicant(world)
    const { practitionerId } = applicant(world, 'report', basile)
    const { sqlite } = world.database
    const tie = (sql: string) => () => sqlite.exec(sql)
    const now = `'2026-11-21T09:00:00.000Z'`
    sqlite.exec(`INSERT INTO mistake_report (uid, practitioner_id, slug, subject, message, locale, reported_at)
      VALUES ('01930000-0000-7000-8000-0000000000e1', ${practitionerId}, 'basile', 'phone', 'Wrong number', 'fr', ${now})`)
    sqlite.exec(`INSERT INTO evidence (uid, practitioner_id, kind, origin, name, media_type, bytes, sha256, warnings, uploaded_at, uploaded_by)
      VALUES ('01930000-0000-7000-8000-0000000000e2', ${practitionerId}, 'other', 'uploaded-by-member', 'a', 'application/pdf', 1,
        '${'0'.repeat(64)}', '[]', ${now}, 'visitor')`)
    const one = `(SELECT id FROM verification_case WHERE uid = '${caseUid}')`
    expect(tie(`INSERT INTO case_report SELECT 1, ${one}`)).toThrow(/somebody else/)
    expect(tie(`INSERT INTO case_step_file SELECT ${one}, 1, 1`)).toThrow(/somebody else/)
    expect(
      tie(`INSERT INTO verification_case (uid, practitioner_id, kind, opened_at, opened_by, credential_id)
        SELECT '01930000-0000-7000-8000-0000000000e3', id, 'diploma', ${now}, 'system',
          (SELECT max(id) FROM credential WHERE kind = 'diploma') FROM practitioner WHERE id <> ${practitionerId}`),
    ).toThrow(/somebody else/)
  })
})

describe('the age of a case', () => {
  test('about a change that the member replaced ends with it, and the newer change has its own', () => {
    const world = membersWorld()
    const eloise = listedMember(world)
    const change = (text: string, baseRevision: number) => {
      const stored = readProfile(world.database, eloise.practitionerId)
      const content = { ...stored, texts: { ...stored.texts, fr: text } }
      const done = submitProfile(world, eloise, { baseRevision, content }, now)
      if (!done.ok) throw new Error(done.reason)
      openWaitingCases(world.database, now)
      return done.value.revision
    }
    const first = change('Consultations du dos.', 0)
    change('Consultations du cou.', first)
    const states = world.database.sqlite.prepare(
      `SELECT (SELECT state FROM case_step WHERE case_id = one.id ORDER BY number DESC LIMIT 1)
       FROM verification_case AS one ORDER BY id`,
    )
    expect(states.pluck().all()).toEqual(['withdrawn', 'submitted'])
  })

  test('counts from the day of the hand-in, whenever the case was opened', () => {
    const world = membersWorld()
    const eloise = member(world)
    const handedIn = addDays(now, -12).toISOString()
    const practitionerId = add(world.database, basile)
    world.database.sqlite
      .prepare(
        `INSERT INTO application (uid, account_id, version, content, started_at, saved_at, submitted_at, practitioner_id)
         VALUES (?, ?, 1, '{"steps":{},"savedIn":{}}', ?, ?, ?, ?)`,
      )
      .run(
        '01930000-0000-7000-8000-0000000000f1',
        eloise.accountId,
        handedIn,
        handedIn,
        handedIn,
        practitionerId,
      )
    expect([openWaitingCases(world.database, now), openWaitingCases(world.database, now)]).toEqual([1, 0])
    expect(readQueue(world.database, {}, now)).toMatchObject([{ ageDays: 12, openedAt: handedIn }])
  })
})
