import { describe, expect, test } from 'vitest'
import { receiveReport } from '../../src/members/receive-report.ts'
import { now } from '../support/context.ts'
import { lettersTo } from '../support/letters.ts'
import { eloise, list } from '../support/people.ts'
import { listedMember, membersWorld, rows } from './scene.ts'

const form = {
  slug: 'eloise-vergnac-toulouse',
  subject: 'no-longer-practises' as const,
  message: 'My mother Odile went there on Monday.',
  replyTo: 'reader@example.org',
  locale: 'he' as const,
}
const society = { country: 'FR' }

describe('a report of a reader', () => {
  test('is told to the doctor in their language: what is wrong, and nothing about the reader', () => {
    const world = membersWorld()
    listedMember(world)
    expect(receiveReport({ ...world, society }, form, now)).toEqual({
      ok: true,
      value: { reference: expect.stringMatching(/^[0-9A-F]{8}$/) },
    })
    const [letter] = lettersTo(world.database, world.secrets, 'eloise@example.org')
    expect(letter).toMatchObject({
      name: 'report-received',
      locale: 'fr',
      link: `${world.site.origin}/fr/member/`,
    })
    expect(letter?.text).toContain('le médecin n’exerce plus à cet endroit')
    // Reported on a Saturday: Monday and Tuesday are the two working days.
    expect(letter?.text).toContain('24 novembre 2026')
    for (const word of ['Odile', 'reader@example.org', 'Monday'])
      expect(JSON.stringify(letter)).not.toContain(word)
  })

  test('about a doctor without an account is kept for staff alone', () => {
    const world = membersWorld()
    list(world.database, eloise)
    expect(receiveReport({ ...world, society }, form, now).ok).toBe(true)
    expect([rows(world, 'mistake_report'), rows(world, 'letter')]).toEqual([1, 0])
  })

  test('about somebody who is not public is refused, and nobody is written to', () => {
    const world = membersWorld()
    listedMember(world)
    expect(receiveReport({ ...world, society }, { ...form, slug: 'nobody' }, now)).toEqual({
      ok: false,
      reason: 'not-public',
    })
    expect([rows(world, 'mistake_report'), rows(world, 'letter'), rows(world, 'audit')]).toEqual([0, 0, 0])
  })
})
