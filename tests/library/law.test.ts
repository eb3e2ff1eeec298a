import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bannedOffersOf } from '../../src/library/country-rules.ts'
import { loadFacts } from '../../src/library/facts.ts'
import { readGuide, readText } from '../../src/library/guide-text.ts'
import { legalProblems } from '../../src/library/law.ts'
import type { Condition } from '../../src/library/schemas.ts'

const content = join(import.meta.dirname, '../../content')
const facts = loadFacts(content)
const personSchema = z.object({
  country: z.string(),
  practices: z.array(z.object({ country: z.string() })),
  conditions: z.object({ offered: z.array(z.string()) }),
})

/** What is wrong when one condition is another than it is. */
function problemsOf(change: (condition: Condition) => Condition, id = 'localised-fat'): string[] {
  const condition = facts.conditions.get(id)
  if (!condition) throw new Error(`no condition ${id}`)
  const conditions = new Map([[id, change(condition)]])
  return legalProblems({ ...facts, conditions }, []).map(({ sentence }) => sentence)
}

function problemsOfPage(markdown: string): string[] {
  const page = { locale: 'en' as const, slug: 'page', file: 'guide/en/page.md', ...readText(markdown) }
  return legalProblems(facts, [page]).map(({ sentence }) => sentence)
}

describe('what a country bans', () => {
  test('stands with its law everywhere today', () => {
    expect(legalProblems(facts, readGuide(content))).toEqual([])
  })

  test('cannot rest on anything but a law', () => {
    const banned = problemsOf((condition) => ({
      ...condition,
      bannedIn: condition.bannedIn?.map((ban) => ({ ...ban, source: 'QDM2014' })),
    }))
    expect(banned).toEqual(['bannedIn FR: its source must be a law.'])
  })

  test('cannot carry a level that recommends it', () => {
    const supported = problemsOf(({ evidence, ...rest }) => ({
      ...rest,
      evidence: { ...evidence, level: 'limited' },
    }))
    expect(supported).toEqual(['evidence.level: what a country bans cannot be "limited".'])
  })

  test('is cited as law by every page that lists it', () => {
    expect(problemsOfPage('---\nconditions: [localised-fat]\n---\n\nFat. [@HAS2014]\n')).toEqual([
      'conditions: "localised-fat" is banned in FR; a page that lists it cites the law [@DEC2011].',
    ])
    expect(problemsOfPage('---\nconditions: [localised-fat]\n---\n\nFat. [@DEC2011]\n')).toEqual([])
  })

  test('is never linked to as an offer', () => {
    expect(
      problemsOfPage('---\nconditions: []\n---\n\n[Doctors](/en/doctors/?condition=cellulite)\n'),
    ).toEqual(['No link may look for doctors who offer "cellulite": we advise against it.'])
    expect(
      problemsOfPage('---\nconditions: []\n---\n\n[Doctors](/en/doctors/?condition=sciatica)\n'),
    ).toEqual([])
  })
})

test('nobody of the demonstration society offers what is banned where they are', () => {
  const people = readFileSync(join(content, '../db/demonstration/society.jsonl'), 'utf8').trim().split('\n')
  const offending = people.filter((line) => {
    const { conditions, country, practices } = personSchema.parse(JSON.parse(line))
    const banned = bannedOffersOf(facts, { country, practices }).map(({ condition }) => condition)
    return conditions.offered.some((id) => banned.includes(id))
  })
  expect(people.length).toBeGreaterThan(10)
  expect(offending).toEqual([])
})

test('a warning names the law or the authority that warns', () => {
  const silent = problemsOf(
    ({ evidence, ...rest }) => ({ ...rest, evidence: { ...evidence, sources: ['FAKEMED'] } }),
    'osteoporosis',
  )
  expect(silent).toEqual(['evidence.sources: a warning needs the law or the authority it comes from.'])
})
