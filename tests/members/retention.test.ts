import { describe, expect, test } from 'vitest'
import { verifyAudit } from '../../src/audit/verify-audit.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { newId } from '../../src/kernel/ids.ts'
import { forgetExpired } from '../../src/members/forget-expired.ts'
import { invitePractitioner } from '../../src/members/invite-practitioner.ts'
import { leave } from '../../src/members/leave.ts'
import { readRetention, retentionDays, type RetentionId } from '../../src/members/retention.ts'
import { saveApplicationStep } from '../../src/members/save-application-step.ts'
import { startApplication } from '../../src/members/start-application.ts'
import { now } from '../support/context.ts'
import { add, basile } from '../support/people.ts'
import { filledSteps } from './filled-application.ts'
import { listedMember, member, membersWorld, rows } from './scene.ts'

/** A row of each kind that is forgotten some day, made now. */
function everything() {
  const world = membersWorld()
  leave(world, listedMember(world), now)
  add(world.database, basile)
  const to = {
    slug: 'basile-tournefeuille-balma',
    email: 'basile@example.org',
    locale: 'he' as const,
    by: 'operator',
  }
  invitePractitioner(world, to, now)
  const applicant = member(world, 'applicant@example.org')
  startApplication(world, applicant, now)
  saveApplicationStep(world, applicant, { step: 'who', baseVersion: 0, input: filledSteps.who }, now)
  const batch = "INSERT INTO letter_batch VALUES (1, ?, 'society-message', 1, ?, 'operator', NULL, NULL)"
  world.database.sqlite.prepare(batch).run(newId(), now.toISOString())
  world.database.sqlite.exec('INSERT INTO letter_of_batch SELECT id, 1 FROM letter LIMIT 1')
  return world
}

describe('what is kept', () => {
  test.each([
    ['departed', 'departed', 0],
    ['invitation', 'invitation', 30],
    ['application', 'application', 0],
    ['letter', 'letter', 0],
    ['letter', 'letter_batch', 0],
  ] as const)('of %s is erased when its time is over, and not before', (id: RetentionId, table, livesFor) => {
    const world = everything()
    const end = retentionDays(id) + livesFor
    const before = rows(world, table)
    forgetExpired(world.database, addDays(now, end - 1))
    expect([before > 0, rows(world, table)]).toEqual([true, before])
    forgetExpired(world.database, addDays(now, end + 1))
    expect(rows(world, table)).toBe(0)
  })

  test('after ten years is the register of acts, which names nobody, and is whole', () => {
    const world = everything()
    forgetExpired(world.database, addDays(now, 3653))
    for (const table of ['departed', 'invitation', 'application', 'letter'])
      expect(rows(world, table)).toBe(0)
    const acts = JSON.stringify(world.database.sqlite.prepare('SELECT * FROM audit').all())
    expect(acts).not.toMatch(/Vergnac|Tournefeuille|example\.org/i)
    expect(verifyAudit(world.database)).toMatchObject({ fault: null })
  })

  test('is said with a reason in every language', () => {
    for (const { keeps, why } of readRetention().values())
      expect([...Object.values(keeps), ...Object.values(why)].every((text) => text.length > 10)).toBe(true)
  })
})
