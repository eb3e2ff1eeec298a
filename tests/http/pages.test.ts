import { describe, expect, test } from 'vitest'
import { locales } from '../../src/i18n/locales.ts'
import { askAll, visitSite } from './support/visitor.ts'
import { everyKind, inEveryLanguage, kindsOfRefusal, standingPaths } from './support/addresses.ts'
import { listedSlugs } from './support/api.ts'
import { readPage, textOf } from './support/page.ts'
import { problemsOf } from './support/page-rules.ts'

const visitor = visitSite()

describe('every kind of page', () => {
  test.each(everyKind)('%s in %s is whole: %s', async (_kind, lang, path) => {
    const answer = await visitor.ask(path)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(problemsOf(answer, lang, path)).toEqual([])
  })

  test.each(inEveryLanguage(kindsOfRefusal))('"%s" is a whole page in %s too', async (_kind, lang, path) => {
    const answer = await visitor.ask(path)
    const problems = problemsOf(answer, lang, path).filter((problem) => !/canonical|alternate/.test(problem))
    expect(problems).toEqual([])
  })
})

describe.each(locales)('all pages in %s', (lang) => {
  test('answer, are whole, and no two have the same title', async () => {
    const doctors = (await listedSlugs(visitor)).map((slug) => `/doctors/${slug}/`)
    const titles = new Map<string, string>()
    const problems = await askAll([...standingPaths, ...doctors], async (path) => {
      const address = `/${lang}${path}`
      const answer = await visitor.ask(address)
      const title = readPage(answer.body).all('title').map(textOf).join()
      const namesake = titles.get(title)
      titles.set(title, address)
      return [
        ...(answer.status === 200 ? problemsOf(answer, lang, address) : [`answers ${answer.status}`]),
        ...(namesake === undefined ? [] : [`has the title of ${namesake}`]),
      ].map((problem) => `${address} ${problem}`)
    })
    expect(problems.flat()).toEqual([])
  })
})
