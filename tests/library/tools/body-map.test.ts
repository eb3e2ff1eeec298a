import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bodySides } from '../../../src/design/body-map.ts'
import { locales, messagesIn } from '../../../src/i18n/index.ts'
import { projectRoot } from '../../../src/kernel/root.ts'
import { bodyMapView, bodyParts } from '../../../src/library/body-parts.ts'
import { loadFacts } from '../../../src/library/facts.ts'

const facts = loadFacts(join(projectRoot, 'content'))

describe('the body map', () => {
  test('has every area of the body in exactly one part', () => {
    const areas = bodyParts.flatMap((part): readonly string[] => part.areas)
    expect(areas.toSorted()).toEqual([...facts.bodyAreas.keys()].toSorted())
  })

  test.each(locales)('leads to every condition once, in %s', (locale) => {
    const parts = bodyMapView(facts, locale, messagesIn(locale).tools)
    const links = parts.flatMap(({ areas }) => areas.flatMap(({ conditions }) => conditions))
    const pages = [...facts.conditions.keys()].map((id) => `/${locale}/conditions/${id}/`)
    expect(links.map(({ href }) => href).toSorted()).toEqual(pages.toSorted())
  })

  test('says how many conditions stand in a part', () => {
    const knee = bodyMapView(facts, 'en', messagesIn('en').tools).find(({ part }) => part === 'knee')
    const inKnee = [...facts.conditions.values()].filter(({ bodyArea }) => bodyArea === 'knee')
    expect(inKnee.length).toBeGreaterThan(1)
    expect(knee?.count).toBe(`${inKnee.length} conditions`)
  })

  test('draws every part that has a place, on one side at least, and no part twice on a side', () => {
    const drawn = Object.values(bodySides).map((regions) => regions.map(({ part }): string => part))
    for (const side of drawn) expect(new Set(side).size).toBe(side.length)
    const withPlace = bodyParts.map(({ part }): string => part).filter((part) => part !== 'everywhere')
    expect([...new Set(drawn.flat())].toSorted()).toEqual(withPlace.toSorted())
  })
})
