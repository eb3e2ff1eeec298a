import { describe, expect, test } from 'vitest'
import { createListingReader } from '../../src/directory/read-listings.ts'
import { leave } from '../../src/members/leave.ts'
import { readApplication } from '../../src/members/read-application.ts'
import { readOwnProfile } from '../../src/members/read-own-profile.ts'
import { saveApplicationStep } from '../../src/members/save-application-step.ts'
import { startApplication } from '../../src/members/start-application.ts'
import { submitApplication } from '../../src/members/submit-application.ts'
import { withdrawApplication } from '../../src/members/withdraw-application.ts'
import type { ApplicationStep } from '../../src/members/application-content.ts'
import type { MembersWorld, Person } from '../../src/members/world.ts'
import { connect, now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { filledSteps } from './filled-application.ts'
import { listedMember, member, membersWorld, rows } from './scene.ts'

function applicant() {
  const world = membersWorld()
  const person = member(world)
  startApplication(world, person, now)
  return { world, person }
}

function save(world: MembersWorld, person: Person, step: ApplicationStep, input: unknown, baseVersion = 99) {
  return saveApplicationStep(world, person, { step, baseVersion, input }, now)
}

function fill(
  world: MembersWorld,
  person: Person,
  steps: Partial<Record<ApplicationStep, unknown>> = filledSteps,
) {
  for (const step of ['who', 'licence', 'diplomas', 'practices', 'offers', 'languages', 'consent'] as const)
    if (step in steps) expect(save(world, person, step, steps[step])).toMatchObject({ ok: true })
  return { version: readApplication(world.database, person.accountId)?.version ?? 0 }
}

describe('an application', () => {
  test('is begun once and resumed', () => {
    const { world, person } = applicant()
    save(world, person, 'who', filledSteps.who)
    const again = startApplication(world, person, now)
    expect(again).toMatchObject({ ok: true, value: { version: 1, content: { who: { country: 'FR' } } } })
    expect(rows(world, 'application')).toBe(1)
  })

  test('is not for somebody who has a listing', () => {
    const world = membersWorld()
    expect(startApplication(world, listedMember(world), now)).toEqual({ ok: false, reason: 'owns-already' })
  })

  test('says beside the field what cannot be taken, and saves nothing of the step', () => {
    const { world, person } = applicant()
    save(world, person, 'who', filledSteps.who)
    const wrong = save(world, person, 'licence', { register: 'fr-rpps', number: '123' })
    expect(wrong).toEqual({
      ok: false,
      reason: 'not-valid',
      problems: [{ path: 'number', reason: 'licence-format' }],
    })
    expect(readApplication(world.database, person.accountId)?.content.licence).toBeUndefined()
  })

  test('keeps a step of two tabs that was saved first, and hands back the other', () => {
    const { world, person } = applicant()
    save(world, person, 'languages', { languages: ['fr'], techniques: [] }, 0)
    expect(save(world, person, 'languages', { languages: ['he'], techniques: [] }, 0)).toMatchObject({
      reason: 'changed-meanwhile',
      application: { version: 1, content: { languages: { languages: ['fr'] } } },
      typed: { languages: { languages: ['he'] } },
    })
    expect(save(world, person, 'offers', { offers: [] }, 0).ok).toBe(true)
  })

  test('takes a step that is sent twice once', () => {
    const { world, person } = applicant()
    const twice = [1, 2].map(() => save(world, person, 'languages', { languages: ['fr'], techniques: [] }, 0))
    expect(twice).toMatchObject([{ value: { version: 1 } }, { value: { version: 1 } }])
  })

  test('cannot offer what the country of the licence forbids', () => {
    const { world, person } = applicant()
    save(world, person, 'who', filledSteps.who)
    const offers = { offers: [{ condition: 'localised-fat', stance: 'offered' }] }
    expect(save(world, person, 'offers', offers)).toMatchObject({
      problems: [{ path: 'offers.0.stance', reason: 'banned' }],
    })
  })

  test('can be taken back before it is handed in, and what was filled in is forgotten', () => {
    const { world, person } = applicant()
    fill(world, person)
    expect(withdrawApplication(world, person, now).ok).toBe(true)
    expect(world.database.sqlite.prepare('SELECT content FROM application').pluck().get()).not.toContain(
      'Vergnac',
    )
    expect(startApplication(world, person, now).ok).toBe(true)
  })
})

describe('handing an application in', () => {
  test('stores the doctor, whom nobody sees', () => {
    const { world, person } = applicant()
    expect(submitApplication(world, person, fill(world, person), now).ok).toBe(true)
    const own = readOwnProfile(world.database, person.accountId, now)
    expect(own).toMatchObject({
      state: 'not-yet',
      revision: 1,
      waiting: null,
      credentials: [{ state: 'waiting' }, { state: 'waiting' }],
    })
    expect(createListingReader(world.database).slugs(now)).toEqual([])
    expect([rows(world, 'verification'), rows(world, 'publication'), rows(world, 'confirmation')]).toEqual([
      0, 0, 0,
    ])
  })

  test('stores what was consented to, and what was typed in its tidy form', () => {
    const { world, person } = applicant()
    submitApplication(world, person, fill(world, person), now)
    expect(readOwnProfile(world.database, person.accountId, now)).toMatchObject({
      published: {
        shown: ['street', 'phones'],
        practices: [{ phones: ['+33536490108'], hours: [{ weekday: 1 }] }],
      },
      credentials: [{ number: '10001234567', register: 'fr-rpps' }, { diplomaId: 'diu-mesotherapie' }],
    })
  })

  test('writes to the applicant once', () => {
    const { world, person } = applicant()
    submitApplication(world, person, fill(world, person), now)
    expect(lettersTo(world.database, world.secrets, 'eloise@example.org')).toMatchObject([
      { name: 'application-received' },
    ])
  })

  test('is refused while steps are missing, and names them', () => {
    const { world, person } = applicant()
    const version = fill(world, person, { who: filledSteps.who, offers: filledSteps.offers })
    expect(submitApplication(world, person, version, now)).toEqual({
      ok: false,
      reason: 'incomplete',
      missing: ['licence', 'diplomas', 'practices', 'languages', 'consent'],
    })
  })

  test('is refused when a later step made an earlier one wrong', () => {
    const { world, person } = applicant()
    fill(world, person)
    save(world, person, 'who', { ...filledSteps.who, country: 'IL' })
    const version = readApplication(world.database, person.accountId)?.version ?? 0
    expect(submitApplication(world, person, { version }, now)).toMatchObject({
      reason: 'not-valid',
      step: 'licence',
    })
  })

  test('works once, also on two connections', () => {
    const { world, person } = applicant()
    const version = fill(world, person)
    const second = membersWorld(connect(world.database.file))
    const answers = [
      submitApplication(world, person, version, now),
      submitApplication(second, person, version, now),
    ]
    expect(answers.map(({ ok }) => ok)).toEqual([true, false])
    expect(rows(world, 'practitioner')).toBe(1)
  })

  test('is refused when another tab saved since the answers were checked', () => {
    const { world, person } = applicant()
    const { version } = fill(world, person)
    save(world, person, 'languages', { languages: ['en'], techniques: [] })
    expect(submitApplication(world, person, { version }, now)).toEqual({
      ok: false,
      reason: 'changed-meanwhile',
    })
  })

  test('and then leaving keeps nothing: the doctor was never public', () => {
    const { world, person } = applicant()
    submitApplication(world, person, fill(world, person), now)
    expect(leave(world, person, now).ok).toBe(true)
    expect(['practitioner', 'application', 'account', 'departed'].map((table) => rows(world, table))).toEqual(
      [0, 0, 0, 0],
    )
  })
})
