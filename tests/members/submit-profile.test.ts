import { describe, expect, test } from 'vitest'
import { openDirectory, now } from '../support/context.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { approveRevision } from '../../src/members/approve-revision.ts'
import type { ProfileContent } from '../../src/members/profile-content.ts'
import { readHistory } from '../../src/members/read-history.ts'
import { readOwnProfile } from '../../src/members/read-own-profile.ts'
import { refuseRevision } from '../../src/members/refuse-revision.ts'
import { restoreRevision } from '../../src/members/restore-revision.ts'
import { submitProfile } from '../../src/members/submit-profile.ts'
import { withdrawRevision } from '../../src/members/withdraw-revision.ts'
import type { MembersWorld, Person } from '../../src/members/world.ts'
import { eloise } from '../support/people.ts'
import { listedMember, member, membersWorld, rows } from './scene.ts'

const by = 'account:staff'

function profileOf({ database }: MembersWorld, { accountId }: Person) {
  const own = readOwnProfile(database, accountId, now)
  if (!own) throw new Error('no listing')
  return own
}

function changed(
  content: ProfileContent,
  practice: Partial<ProfileContent['practices'][number]>,
): ProfileContent {
  return { ...content, practices: content.practices.map((place) => ({ ...place, ...practice })) }
}

function save(world: MembersWorld, person: Person, content: unknown, baseRevision = 0) {
  return submitProfile(world, person, { baseRevision, content }, now)
}

function patientsSee({ database }: MembersWorld) {
  return openDirectory(database).listings.bySlug('eloise-vergnac-toulouse', now)
}

describe('saving a profile', () => {
  test('publishes a new phone number at once, in international form', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const { content } = profileOf(world, person)
    const saved = save(world, person, changed(content, { phones: ['05 36 49 01 99'] }))
    expect(saved).toMatchObject({ ok: true, value: { revision: 2, waits: [] } })
    expect(patientsSee(world)?.practices[0]?.phones).toEqual(['+33536490199'])
  })

  test('keeps a new street for staff, and publishes the phone that was changed with it', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const { content } = profileOf(world, person)
    const wanted = changed(content, { street: '9 rue Neuve', phones: ['+33536490199'] })
    const saved = save(world, person, wanted)
    expect(saved).toMatchObject({
      value: { waits: [{ part: 'practice-place' }], published: [{ part: 'phones' }] },
    })
    expect(patientsSee(world)?.practices[0]).toMatchObject({
      street: '3 rue des Tilleuls',
      phones: ['+33536490199'],
    })
    approveRevision(world, { practitionerId: person.practitionerId, revision: 2, by }, now)
    expect(patientsSee(world)?.practices[0]?.street).toBe('9 rue Neuve')
    expect(profileOf(world, person).content).toEqual({ ...wanted, shown: content.shown })
  })

  test('from two tabs keeps the first and gives the second both versions', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const { content } = profileOf(world, person)
    const first = changed(content, { phones: ['+33536490101'] })
    const second = changed(content, { phones: ['+33536490102'] })
    expect(save(world, person, first)).toMatchObject({ ok: true })
    expect(save(world, person, second)).toMatchObject({
      reason: 'changed-meanwhile',
      revision: 2,
      mine: { practices: [{ phones: ['+33536490102'] }] },
      theirs: { practices: [{ phones: ['+33536490101'] }] },
    })
    expect(save(world, person, second, 2)).toMatchObject({ ok: true, value: { revision: 3 } })
  })

  test('that changes nothing makes no revision', () => {
    const world = membersWorld()
    const person = listedMember(world)
    expect(save(world, person, profileOf(world, person).content)).toEqual({
      ok: false,
      reason: 'nothing-changed',
    })
    expect(rows(world, 'profile_revision')).toBe(0)
  })

  test('that is sent twice is kept once, and is no second version', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const wanted = changed(profileOf(world, person).content, { phones: ['+33536490101'] })
    expect(save(world, person, wanted)).toMatchObject({ ok: true })
    expect(save(world, person, wanted)).toEqual({ ok: false, reason: 'nothing-changed' })
  })

  test('refuses an offer that the law of the country forbids, beside the field', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const { content } = profileOf(world, person)
    const offers = [{ condition: 'localised-fat', stance: 'offered' as const }]
    expect(save(world, person, { ...content, offers })).toEqual({
      ok: false,
      reason: 'not-valid',
      problems: [{ path: 'offers.0.stance', reason: 'banned' }],
    })
  })

  test('is nothing for somebody without a listing', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const other = member(world, 'other@example.org')
    expect(save(world, other, profileOf(world, person).content)).toEqual({ ok: false, reason: 'no-listing' })
  })

  test('puts what waited before aside', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const { content } = profileOf(world, person)
    save(world, person, changed(content, { street: '9 rue Neuve' }))
    save(world, person, changed(content, { street: '10 rue Neuve' }), 2)
    expect(readHistory(world.database, person.accountId).map(({ decision }) => decision)).toEqual([
      null,
      'superseded',
      'at-once',
    ])
    expect(approveRevision(world, { practitionerId: person.practitionerId, revision: 2, by }, now).ok).toBe(
      false,
    )
  })
})

describe('an imported profile', () => {
  test('that holds what a form would refuse is read, kept and named beside the field', () => {
    const world = membersWorld()
    const person = listedMember(world)
    world.database.sqlite.exec(`UPDATE practitioner_name SET given = 'Éloïse (Dr)' WHERE script = 'Latn'`)
    const { content } = profileOf(world, person)
    expect(save(world, person, content)).toMatchObject({
      problems: [{ path: 'names.0.given', reason: 'script' }],
    })
    const names = [{ script: 'Latn' as const, given: 'Éloïse', family: 'Vergnac' }]
    expect(save(world, person, { ...content, names }).ok).toBe(true)
    expect(readHistory(world.database, person.accountId)[1]?.content.names[0]?.given).toBe('Éloïse (Dr)')
  })
})

describe('a change that waits', () => {
  const waiting = () => {
    const world = membersWorld()
    const person = listedMember(world)
    const { content } = profileOf(world, person)
    save(world, person, { ...content, texts: { ...content.texts, fr: 'Je reçois le matin.' } })
    return { world, person }
  }

  test('is refused with a reason that the member reads, and nothing is published', () => {
    const { world, person } = waiting()
    refuseRevision(
      world,
      { practitionerId: person.practitionerId, revision: 2, by, reason: 'Trop court.' },
      now,
    )
    expect(profileOf(world, person)).toMatchObject({
      refused: { reason: 'Trop court.' },
      published: { texts: { fr: eloise.texts?.fr } },
    })
  })

  test('can be taken back by its author, once', () => {
    const { world, person } = waiting()
    expect(withdrawRevision(world, person, { revision: 2 }, now).ok).toBe(true)
    expect(withdrawRevision(world, person, { revision: 2 }, now)).toEqual({
      ok: false,
      reason: 'not-waiting',
    })
    expect(profileOf(world, person).waiting).toBeNull()
  })

  test('cannot be taken back by somebody else', () => {
    const { world } = waiting()
    const other = member(world, 'other@example.org')
    expect(withdrawRevision(world, other, { revision: 2 }, now)).toEqual({ ok: false, reason: 'no-listing' })
  })
})

describe('restoring an old revision', () => {
  test('makes a new revision of it', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const { content } = profileOf(world, person)
    save(world, person, changed(content, { phones: ['+33536490199'] }))
    const restored = restoreRevision(world, person, { revision: 1, baseRevision: 2 }, addDays(now, 1))
    expect(restored).toMatchObject({ ok: true, value: { revision: 3, waits: [] } })
    expect(patientsSee(world)?.practices[0]?.phones).toEqual(['+33536490108'])
    expect(readHistory(world.database, person.accountId)[0]).toMatchObject({ restoredFrom: 1 })
  })

  test('refuses a revision that is not there, or somebody else’s', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const other = member(world, 'other@example.org')
    const unknown = { ok: false, reason: 'unknown-revision' }
    expect(restoreRevision(world, person, { revision: 7, baseRevision: 0 }, now)).toEqual(unknown)
    expect(restoreRevision(world, other, { revision: 1, baseRevision: 0 }, now)).toEqual(unknown)
  })
})

describe('the database', () => {
  test('lets no revision be rewritten, numbered otherwise, decided twice or put in the place of another', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const { content } = profileOf(world, person)
    save(world, person, changed(content, { street: '9 rue Neuve' }))
    const { sqlite } = world.database
    const illegal = [
      `UPDATE profile_revision SET content = '{}'`,
      `UPDATE profile_revision SET number = 9 WHERE number = 2`,
      `UPDATE profile_revision SET decision = 'approved' WHERE number = 1`,
      `INSERT OR REPLACE INTO profile_revision SELECT * FROM profile_revision WHERE number = 2`,
    ]
    for (const sql of illegal) expect(() => sqlite.exec(sql)).toThrow(/only be decided|next number/)
  })
})

describe('no revision', () => {
  test('touches a check or a publication, whatever it says', () => {
    const world = membersWorld()
    const person = listedMember(world)
    for (const table of ['verification', 'publication', 'credential'])
      for (const act of ['INSERT', 'UPDATE', 'DELETE'])
        world.database.sqlite.exec(
          `CREATE TEMP TRIGGER no_${act}_${table} BEFORE ${act} ON main.${table} BEGIN SELECT raise(ABORT, 'verified by a member'); END`,
        )
    const { content } = profileOf(world, person)
    const names = [{ script: 'Latn' as const, given: 'Éloïse', family: 'Vergnac-Roux' }]
    expect(save(world, person, { ...content, names }).ok).toBe(true)
    expect(approveRevision(world, { practitionerId: person.practitionerId, revision: 2, by }, now).ok).toBe(
      true,
    )
  })

  test('is taken with a field that is not a profile’s', () => {
    const world = membersWorld()
    const person = listedMember(world)
    const { content } = profileOf(world, person)
    const more = { ...content, credentials: [{ kind: 'diploma' }], verified: true }
    expect(save(world, person, more)).toMatchObject({ ok: false, reason: 'not-valid' })
  })
})
