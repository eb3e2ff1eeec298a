import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyAudit } from '../../../src/audit/verify-audit.ts'
import { makeOwner } from '../../../src/members/owner.ts'
import { write } from '../../../src/kernel/database.ts'
import { member, membersWorld } from '../../members/scene.ts'
import { now } from '../../support/context.ts'
import { tellFigures } from '../../support/figures.ts'
import { realSociety } from '../../support/real-society.ts'
import { isSoak } from '../../support/soak.ts'
import { anatole, applicant, berenice, clemence } from '../scene.ts'
import { anyCommand, type Command } from './case-commands.ts'
import { isShown, rawStepSql, tryCommand, type Machine, type Trial } from './case-machine.ts'
import { isPublic } from './case-model.ts'

const most = isSoak ? 200_000 : 3_000
const longest = 120

function beginning(): () => Machine {
  const world = membersWorld(realSociety())
  const { database } = world
  // Nothing of this has to survive a power cut.
  database.sqlite.pragma('synchronous = OFF')
  const { practitionerId, caseUid } = applicant(world)
  const owner = member(world)
  write(database, () => makeOwner(database, practitionerId, owner.accountId, now))
  const own = `account:${owner.uid}`
  const actors = [anatole, berenice, clemence, own, 'system', 'operator']
  const first = { act: 'open', state: 'submitted', actor: 'system', at: now } as const
  const rawStep = database.sqlite.prepare(rawStepSql)
  return () => ({
    world,
    rawStep,
    practitionerId,
    slug: 'eloise-vergnac-toulouse',
    actors,
    model: {
      now,
      people: 2,
      owner: own,
      cases: [{ uid: caseUid, kind: 'application', openedAt: now, steps: [first], checks: [] }],
      isPublished: false,
      suspendedBy: null,
      suspendedAt: null,
      isSuspensionReviewed: false,
      revokedAt: null,
      confirmedUntil: null,
      holds: { licence: null, diploma: null },
    },
  })
}

/** What is wrong with an outcome; undefined when the product did what the model says. */
function faultOf({ what, rules, code, raw }: Trial, machine: Machine): string | undefined {
  const { world, practitionerId, model } = machine
  const said = `It was wrong of the product: ${what}: `
  if (code === 'ok' && rules.length > 0) return `${said}accepted, though ${rules.join(', ')}`
  if (code !== 'ok' && rules.length === 0) return `${said}refused, though allowed: ${code}`
  if (code.startsWith('threw')) return `${said}refused by a fault, not in words: ${code}`
  if (code !== 'ok' && !rules.includes(code))
    return `${said}refused for ${code}, which is not so: ${rules.join(', ')}`
  if (raw && (raw.outcome === 'ok') !== (raw.rules.length === 0))
    return `${said}raw SQL: ${raw.outcome}, but ${raw.rules.join(', ') || 'allowed'}`
  if (isShown(world.database, practitionerId, model.now) !== isPublic(model))
    return `${said}afterwards patients ${isPublic(model) ? 'do not ' : ''}see the doctor`
  return undefined
}

test(
  `a case goes where its rules let it, and nowhere else: ${most} random acts`,
  { timeout: 3_600_000 },
  () => {
    const start = beginning()
    const count = { acts: 0, allowed: 0, refused: 0, lists: 0 }
    const run = (commands: Command[]) => {
      const machine = start()
      const { sqlite } = machine.world.database
      const story: string[] = []
      sqlite.exec('BEGIN IMMEDIATE')
      try {
        for (const command of commands) {
          const trial = tryCommand(machine, command)
          story.push(`${machine.model.now.toISOString().slice(0, 10)} ${trial.what} (${trial.code})`)
          const fault = faultOf(trial, machine)
          if (fault !== undefined) throw new Error(['', ...story, fault].join('\n'))
          count.acts += 1
          count[trial.rules.length === 0 ? 'allowed' : 'refused'] += 1
        }
        if (machine.model.isPublished) count.lists += 1
        expect(verifyAudit(machine.world.database).fault).toBeNull()
      } finally {
        sqlite.exec('ROLLBACK')
      }
    }
    const commands = fc.array(anyCommand, { minLength: 1, maxLength: longest, size: 'max' })
    while (count.acts < most)
      fc.assert(fc.property(commands, run), {
        numRuns: 10,
        // Looking for the shortest story of a fault ends after a while.
        interruptAfterTimeLimit: 60_000,
        ...(isSoak ? {} : { seed: count.acts }),
      })
    tellFigures('cases', { ...count, 'illegal accepted': 0, 'legal refused': 0 })
    expect(count.lists).toBeGreaterThan(0)
  },
)
