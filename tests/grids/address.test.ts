import { describe, expect, test } from 'vitest'
import { gridNames } from '../../src/grids/grid.ts'
import { grids } from '../../src/grids/grids.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { testDatabase } from '../support/context.ts'
import { list } from '../support/people.ts'
import { gridWorldOf, named, names, view } from './scene.ts'

const words = messagesIn('en').grids.problems

describe('an address of a list', () => {
  test.each([
    ['an unknown parameter', 'page=1000000000', words.unknown('page')],
    ['a column that is not there', 'sort=password', words.value('sort')],
    ['a column that is not sorted', 'sort=state', words.value('sort')],
    ['SQL in the place of a column', 'sort=name); DROP TABLE practitioner; --', words.value('sort')],
    ['SQL in a filter', "state=listed' OR 1=1 --", words.value('state')],
    ['a name of every object', 'sort=__proto__', words.value('sort')],
    ['a filter by that name', 'constructor=1', words.unknown('constructor')],
    ['a direction that is none', 'order=sideways', words.value('order')],
    ['a parameter twice', 'state=listed&state=suspended', words.repeated('state')],
    ['a page that begins nowhere', 'after=%7B%7D', words.value('after')],
    [
      'a page that begins at a forged place',
      `after=${encodeURIComponent('[{"a":1},2]')}`,
      words.value('after'),
    ],
    ['two places to begin', 'after=["a",1]&before=["a",1]', words.repeated('before')],
    ['a very long search', `q=${'x'.repeat(101)}`, words['too-long']('q')],
  ])('with %s is answered with a sentence, and with everything else of it', (_what, address, sentence) => {
    const database = testDatabase()
    list(database, named('Ada', 'Abel'))
    const shown = view(gridWorldOf(database), 'doctors', address)
    expect(shown.problems).toEqual([sentence])
    expect(names(shown)).toEqual(['Dr Ada Abel'])
  })

  test('with a thousand unknown parameters names a few of them', () => {
    const address = Array.from({ length: 1000 }, (_, number) => `x${number}=1`).join('&')
    const { problems } = view(gridWorldOf(testDatabase()), 'doctors', address)
    expect(problems).toEqual(['x0', 'x1', 'x2', 'x3', 'x4'].map((name) => words.unknown(name)))
  })

  test.each(gridNames)('of %s sorts by every column that is a link, up and down', (name) => {
    const world = gridWorldOf(testDatabase())
    const { headings } = view(world, name)
    const links = headings.flatMap(({ href }) => href ?? [])
    expect(links.length).toBeGreaterThan(0)
    for (const href of links) {
      const sorted = view(world, name, href.slice(1))
      expect(sorted.problems).toEqual([])
      const again = sorted.headings.find((heading) => heading.sorted !== undefined)?.href ?? ''
      expect(view(world, name, again.replace('./', '').slice(1)).problems).toEqual([])
    }
  })

  test.each(gridNames)('of %s takes every choice of its filters', (name) => {
    const world = gridWorldOf(testDatabase(), 'he')
    for (const { key, choices } of grids[name].filters)
      for (const { value } of choices(world))
        expect(view(world, name, new URLSearchParams({ [key]: value }).toString()).problems).toEqual([])
  })

  test('is the same after it was read and written, so that a view can be kept', () => {
    const world = gridWorldOf(testDatabase())
    const kept = view(world, 'doctors', 'q=abel&state=suspended&sort=town&order=down').query
    expect(view(world, 'doctors', kept).query).toBe(kept)
    expect(Object.fromEntries(new URLSearchParams(kept))).toEqual({
      q: 'abel',
      state: 'suspended',
      sort: 'town',
      order: 'down',
    })
  })
})
