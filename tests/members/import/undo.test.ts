import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/kernel/clock.ts'
import { write } from '../../../src/kernel/database.ts'
import { writeListing } from '../../../src/directory/write-listing.ts'
import { forgetExpired } from '../../../src/members/forget-expired.ts'
import { applyImport } from '../../../src/members/import/apply-import.ts'
import { compareImport } from '../../../src/members/import/compare-import.ts'
import { readKnownPerson } from '../../../src/members/import/people/read-record.ts'
import { undoImport } from '../../../src/members/import/undo-import.ts'
import { invitePractitioner } from '../../../src/members/invite-practitioner.ts'
import { now } from '../../support/context.ts'
import { add, eloise, toulouse } from '../../support/people.ts'
import { membersWorld } from '../scene.ts'
import { bringIn, clerk, compare, dryRun, importWorld, shown } from './scene.ts'

const two =
  'Nom;Prénom;RPPS;Courriel;Langues\nVergnac;Éloïse;10000000001;eloise@example.org;anglais\nMontbrun;Théo;10000000065;;\n'

describe('undoing a list', () => {
  test('takes the new ones out and makes the others as they were', async () => {
    const world = importWorld()
    const id = add(world.database, eloise)
    const before = readKnownPerson(world.database, id)
    const { run, applied } = await bringIn(world, two)
    expect(applied).toEqual({ added: 1, changed: 1 })
    expect(readKnownPerson(world.database, id)?.record).toMatchObject({
      languages: ['en', 'fr', 'he'],
      email: 'eloise@example.org',
    })
    expect(undoImport(world, run, clerk)).toEqual({ ok: true, value: { undone: 2, kept: [] } })
    expect(readKnownPerson(world.database, id)).toEqual(before)
    expect(world.database.sqlite.prepare('SELECT count(*) FROM practitioner').pluck().get()).toBe(1)
    expect(shown(world, run).lines.map(({ applied: state }) => state)).toEqual(['undone', 'undone'])
  })

  test('leaves whoever was changed or invited since, and says which lines', async () => {
    const world = importWorld()
    const id = add(world.database, eloise)
    const { run } = await bringIn(world, two)
    write(world.database, () =>
      writeListing(world.database, id, { practices: [{ ...toulouse, name: 'Autre' }] }, now),
    )
    invitePractitioner(
      membersWorld(world.database),
      { slug: 'theo-montbrun', email: 'theo@example.org', locale: 'fr', by: 'operator' },
      now,
    )
    expect(undoImport(world, run, clerk)).toEqual({ ok: true, value: { undone: 0, kept: [2, 3] } })
    expect(world.database.sqlite.prepare('SELECT count(*) FROM practitioner').pluck().get()).toBe(2)
  })

  test('happens once, and only to what was applied', async () => {
    const world = importWorld()
    const run = await dryRun(world, two)
    expect(undoImport(world, run, clerk)).toEqual({ ok: false, reason: 'not-applied' })
    applyImport(world, run, clerk)
    expect(applyImport(world, run, clerk)).toEqual({ ok: false, reason: 'applied-already' })
    expect(undoImport(world, run, clerk)).toEqual({ ok: false, reason: 'changed-meanwhile' })
    const applied = { ...run, version: run.version + 1 }
    expect(undoImport(world, applied, clerk).ok).toBe(true)
    expect(undoImport(world, { ...run, version: run.version + 2 }, clerk)).toEqual({
      ok: false,
      reason: 'undone-already',
    })
  })

  test('is possible for thirty days: then the list is erased, and the people stay', async () => {
    const world = importWorld()
    const { run } = await bringIn(world, two)
    const left = () => world.database.sqlite.prepare('SELECT count(*) FROM import_row').pluck().get()
    forgetExpired(world.database, addDays(now, 29))
    expect(left()).toBe(2)
    forgetExpired(world.database, addDays(now, 31))
    expect(left()).toBe(0)
    expect(undoImport(world, run, clerk)).toEqual({ ok: false, reason: 'unknown-import' })
    expect(world.database.sqlite.prepare('SELECT count(*) FROM practitioner').pluck().get()).toBe(2)
  })
})

describe('two people who import at once', () => {
  test('do not store anybody twice: the second is told, and finds everybody known', async () => {
    const world = importWorld()
    const [one, other] = [await dryRun(world, two), await dryRun(world, two)]
    expect(applyImport(world, one, clerk).ok).toBe(true)
    expect(applyImport(world, other, clerk)).toEqual({ ok: false, reason: 'others-changed' })
    const again = await compare(world, other)
    expect(shown(world, again).counts.outcomes).toMatchObject({ same: 2, new: 0 })
    expect(applyImport(world, again, clerk)).toEqual({ ok: false, reason: 'nothing-to-apply' })
  })

  test('of one list: whoever read an older version changes nothing', async () => {
    const world = importWorld()
    const run = await dryRun(world, two)
    const both = await Promise.all([compareImport(world, run, now), compareImport(world, run, now)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(applyImport(world, run, clerk)).toEqual({ ok: false, reason: 'changed-meanwhile' })
  })
})
