import { describe, expect, test } from 'vitest'
import type { Actor } from '../../src/auth/actor.ts'
import type { Role } from '../../src/auth/roles.ts'
import { findAnything, onlyFound } from '../../src/grids/find/find-anything.ts'
import { reportMistake } from '../../src/directory/reports/report-mistake.ts'
import { announced } from '../courses/scene.ts'
import { listedMember, membersWorld } from '../members/scene.ts'
import { now } from '../support/context.ts'
import { add } from '../support/people.ts'
import { gridWorldOf, named } from './scene.ts'

function someone(role: Role): Actor {
  const who = { accountId: 1, uid: 'x', email: 'x@example.org', name: 'X', locale: 'en' as const }
  return { ...who, roles: [role], sessionId: 's', state: 'signed-in', provenAt: null }
}

function scene() {
  const world = membersWorld()
  const owner = listedMember(world)
  const { uid: practitioner, slug } = world.database.sqlite
    .prepare<[], { uid: string; slug: string }>('SELECT uid, slug FROM practitioner')
    .get() ?? { uid: '', slug: '' }
  const find = (text: string, role: Role = 'admin') =>
    findAnything(gridWorldOf(world.database), someone(role), text)
  const opens = (text: string, role?: Role) => onlyFound(find(text, role))
  return { world, owner, practitioner, slug, find, opens }
}

describe('the box that finds anything', () => {
  test('opens a doctor by the number of the record, address, licence, telephone and name', () => {
    const { practitioner, slug, opens } = scene()
    const page = `/en/staff/doctors/${practitioner}/`
    const forms = [
      ...[
        practitioner,
        practitioner.toUpperCase(),
        `practitioner:${practitioner}`,
        slug,
        'd-eloise',
        'D-Eloise',
      ],
      ...['10000000001', '100 000 000 01', '05 36 49 01 08', '+33 5 36 49 01 08', '0033536490108'],
    ]
    for (const text of forms) expect([text, opens(text)]).toEqual([text, page])
    expect(opens('vergnac', 'verifier')).toBe(page)
    expect(opens('ורניאק', 'verifier')).toBe(page)
    for (const text of ['Dr Éloïse Vergnac', 'Docteur VERGNAC', 'ד״ר ורניאק'])
      expect([text, opens(text, 'verifier')]).toEqual([text, page])
  })

  test('opens what an address that was pasted is about', () => {
    const { practitioner, slug, opens } = scene()
    const page = `/en/staff/doctors/${practitioner}/`
    const home = 'https://a-very-long-name-of-the-directory-of-a-society-for-mesotherapy.example'
    for (const path of [`/fr/doctors/${slug}/`, `/en/doctors/${slug}?from=list#top`, page])
      expect([path, opens(home + path)]).toEqual([path, page])
    expect(opens(`${home}/`)).toBeUndefined()
  })

  test('opens a member by the address, a course, a report and a letter by their numbers', () => {
    const { world, owner, slug, opens } = scene()
    expect(opens('Eloise@Example.org')).toBe(`/en/staff/members/${owner.uid}/`)
    const course = announced(world)
    expect(opens(course.uid)).toBe(`/en/staff/courses/${course.uid}/`)
    expect(opens('cours de base')).toBe(`/en/staff/courses/${course.uid}/`)
    const form = { slug, subject: 'phone' as const, message: 'Wrong number.', locale: 'en' as const }
    const stored = reportMistake(world.database, { ...form, replyTo: undefined }, now)
    if (!stored.ok) throw new Error(stored.reason)
    const { uid } = stored.value
    expect(opens(uid.slice(-8).toUpperCase())).toBe(`/en/staff/reports/${uid}/`)
  })

  test('shows several by their kind, and leads to the whole list when there are more', () => {
    const { world, find, opens } = scene()
    for (let number = 0; number < 25; number++) add(world.database, named('Ada', `Berg ${number}`))
    expect(opens('berg')).toBeUndefined()
    const [group] = find('berg')
    expect([group?.kind, group?.found.length, group?.more]).toEqual([
      'doctor',
      20,
      '/en/staff/doctors/?q=berg',
    ])
  })

  test('finds for nobody what they may not open', () => {
    const { opens, find, practitioner } = scene()
    expect(opens('eloise@example.org', 'verifier')).toBeUndefined()
    expect(find('eloise@example.org', 'editor')).toEqual([])
    expect(find(practitioner, 'editor')).toEqual([])
    expect(find(practitioner, 'member')).toEqual([])
  })

  test.each(['', '   ', '%', '_', "' OR 1=1 --", '***', '\u0000', '+', 'case:'])(
    'finds nothing for “%s”',
    (text) => {
      expect(scene().find(text)).toEqual([])
    },
  )
})
