import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { locales, messagesIn, type Locale } from '../../src/i18n/index.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { blockSources } from '../../src/library/blocks/fact-block.ts'
import { blockMakers } from '../../src/library/blocks/index.ts'
import type { Picture } from '../../src/library/blocks/picture.ts'
import { loadFacts } from '../../src/library/facts.ts'

const content = join(projectRoot, 'content')
const facts = loadFacts(content)

function made(name: string, locale: Locale) {
  const block = blockMakers[name]?.(facts, locale, messagesIn(locale))
  if (block?.form !== 'picture') throw new Error(`${name} is no picture`)
  return block
}

type Of<K extends Picture['kind']> = Extract<Picture, { kind: K }>

function picture<K extends Picture['kind']>(name: string, kind: K, locale: Locale = 'en'): Of<K> {
  const isWanted = (one: Picture): one is Of<K> => one.kind === kind
  const found = made(name, locale).picture
  if (!isWanted(found)) throw new Error(`${name} is another kind of picture`)
  return found
}

describe('the picture of depth', () => {
  const { techniques, layers } = picture('depth-picture', 'depth')

  test('has every technique with an agreed depth, at that depth, and no other', () => {
    const drawn = techniques.map(({ name, depthMm }) => [name.text, depthMm])
    const agreed = [...facts.techniques.values()].filter(({ depthMm }) => depthMm !== null)
    expect(drawn.toSorted()).toEqual(agreed.map(({ names, depthMm }) => [names.en, depthMm]).toSorted())
  })

  test('shows depth and not the needle: an injector has a needle, and no depth of its own', () => {
    const injector = facts.techniques.get('injector-gun')
    expect(injector?.needleMm).not.toBeNull()
    expect(techniques.map(({ name }) => name.text)).not.toContain(injector?.names.en)
  })

  test('goes from the shallowest to the deepest, each under a letter of its own', () => {
    const ends = techniques.map(({ depthMm }) => depthMm[1])
    expect(ends).toEqual(ends.toSorted((one, other) => one - other))
    expect(new Set(techniques.map(({ letter }) => letter)).size).toBe(techniques.length)
  })

  test('has layers that lie on each other, and no thickness for the outermost', () => {
    const depths = layers.map(({ depthMm }) => depthMm)
    expect(depths).toEqual([null, [0, 2], [2, 4], [4, null]])
  })

  test('says each depth in words as well', () => {
    const pointByPoint = facts.techniques.get('point-by-point')?.names.he
    const said = picture('depth-picture', 'depth', 'he').techniques.find(
      ({ name }) => name.text === pointByPoint,
    )
    expect(said?.depth).toBe('4 עד 12 מ״מ')
  })
})

describe('the picture of evidence', () => {
  test.each(locales)('leads to every condition once, under its own level, in %s', (locale) => {
    const drawn = picture('evidence-picture', 'evidence', locale).levels.flatMap(({ level, conditions }) =>
      conditions.map(({ href, label }) => [href, level, label]),
    )
    const all = [...facts.conditions.values()].map(({ id, evidence, names }) => {
      return [`/${locale}/conditions/${id}/`, evidence.level, names[locale]]
    })
    expect(drawn.toSorted()).toEqual(all.toSorted())
  })

  test('says how many there are, of each level and of all', () => {
    const { caption, levels } = picture('evidence-picture', 'evidence')
    expect(caption.text).toContain(String(facts.conditions.size))
    for (const { count, conditions } of levels) expect(count).toMatch(`${conditions.length} condition`)
  })

  test('begins with the strongest evidence and ends with official warnings', () => {
    const levels = picture('evidence-picture', 'evidence').levels.map(({ level }) => level)
    expect([levels[0], levels.at(-1)]).toEqual(['rct-supported', 'regulatory-warning'])
  })
})

describe('the picture of schedules', () => {
  const { groups, scale } = picture('schedule-picture', 'dots')
  const row = (id: string) => {
    const name = facts.schedules.get(id)?.names.en
    return groups.flatMap(({ rows }) => rows).find((one) => one.name.text === name)
  }

  // What each schedule says in words, counted by hand.
  test.each([
    ['acute-back-trial', 5, 0],
    ['lumbar-disc-emergency', 1, 0],
    ['injury-emergency', 1, 0],
    ['migraine-emergency', 1, 0],
    ['knee-trial', 2, 0],
    ['pes-anserine-study', 9, 0],
    ['achilles-trial', 4, 0],
    ['thigh-trial', 12, 0],
    ['french-pain-usual', 4, 0],
    ['one-practice-weekly', 3, 2],
    ['face-aesthetic', 3, 0],
    ['commercial-guide', 4, 6],
  ])('%s has %i dots, and %i that not everybody has', (id, dots, perhaps) => {
    expect(row(id)?.at).toHaveLength(dots)
    expect(row(id)?.perhaps).toHaveLength(perhaps)
  })

  test('puts every schedule that can be drawn among those who say so', () => {
    const drawable = [...facts.schedules.values()].filter(({ rhythm }) => rhythm !== undefined)
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(drawable.length)
    expect(groups[1]?.rows.map(({ name }) => name.text)).toContain(
      facts.schedules.get('one-practice-weekly')?.names.en,
    )
  })

  test('puts a day in its week: the eleventh day of the knee trial between two weeks', () => {
    expect(row('achilles-trial')?.at[3]).toBe(scale.ticks.find(({ label }) => label === '4')?.at)
    expect(row('knee-trial')?.at).toEqual([0, 10])
  })

  test('has room for the longest', () => {
    const days = groups.flatMap(({ rows }) => rows).flatMap(({ at, perhaps }) => [...at, ...perhaps])
    expect(scale.length).toBeGreaterThan(Math.max(...days))
  })

  test('says where the days are not known, and never of a row that has its days', () => {
    expect(row('pes-anserine-study')?.note).toBeDefined()
    expect(row('achilles-trial')?.note).toBeUndefined()
  })
})

describe('the picture of history', () => {
  const { scale, groups } = picture('history-picture', 'dots')
  const rows = groups.flatMap((group) => group.rows)
  const since1950 = [...facts.history.values()].filter(({ from }) => from >= 1950)

  test('has a dot for every date since 1950, in its year', () => {
    const years = rows.flatMap(({ at }) => at.map((place) => 1950 + place))
    expect(years.toSorted()).toEqual(since1950.map(({ from }) => from).toSorted())
    expect(scale.ticks[0]).toEqual({ at: 0, label: '1950' })
  })

  test('has room for the newest', () => {
    expect(1950 + scale.length).toBeGreaterThan(Math.max(...since1950.map(({ from }) => from)))
  })

  test('says the dates of a row in words', () => {
    const teaching = rows.find(({ name }) => name.text === 'Teaching')
    expect(teaching?.words).toMatch(/^about 1989, 1990–1999, /)
  })
})

const pages = {
  'depth-picture': 'what-is-mesotherapy',
  'evidence-picture': 'evidence',
  'schedule-picture': 'session',
  'history-picture': 'history',
}

describe.each(Object.entries(pages))('%s', (name, page) => {
  test('stands on its page of the guide in every language', () => {
    for (const locale of locales) {
      const text = readFileSync(join(content, 'guide', locale, `${page}.md`), 'utf8')
      expect(text).toContain(`\n::${name}\n`)
    }
  })

  test('has a caption of its own in every language, and known sources', () => {
    const captions = locales.map((locale) => made(name, locale).picture.caption.text)
    expect(new Set(captions).size).toBe(locales.length)
    expect(captions[2]).toMatch(/\p{Script=Hebrew}/u)
    for (const id of blockSources(made(name, 'en'))) expect(facts.sources.has(id)).toBe(true)
  })
})

test('what is said of medicine in a picture has its source', () => {
  for (const name of ['depth-picture', 'evidence-picture', 'schedule-picture']) {
    expect(blockSources(made(name, 'en'))).not.toEqual([])
  }
  for (const { rows } of picture('schedule-picture', 'dots').groups) {
    for (const { name } of rows) expect(name.sources).not.toEqual([])
  }
})
