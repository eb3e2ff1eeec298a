import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/kernel/root.ts'
import { readPage } from './support/page.ts'
import { visitSite } from './support/visitor.ts'
import { everyKind, inEveryLanguage, kindsOfRefusal } from './support/addresses.ts'
import { weigh } from './support/weigh.ts'

const visitor = visitSite()

const budget = { html: 14_000, css: 8 * 1024, script: 6 * 1024, page: 100 * 1024 }

/** The only kinds of page that may run a script. */
const searching = new Set([
  'home',
  'everybody listed',
  'results',
  'results with filters',
  'results to read',
  'no result',
  'a page too far',
])

describe.each([...everyKind, ...inEveryLanguage(kindsOfRefusal)])('%s in %s', (kind, _lang, path) => {
  test(`is at most ${budget.html} bytes of HTML`, async () => {
    expect((await weigh(visitor, path)).html).toBeLessThanOrEqual(budget.html)
  })

  test(searching.has(kind) ? 'has a small script at most' : 'has no script', async () => {
    const { scripts } = await weigh(visitor, path)
    expect(scripts).toBeLessThanOrEqual(searching.has(kind) ? budget.script : 0)
  })

  test(`is at most ${budget.page} bytes with all that it needs`, async () => {
    expect((await weigh(visitor, path)).whole).toBeLessThanOrEqual(budget.page)
  })
})

test(`the whole style is at most ${budget.css} bytes`, async () => {
  const { body } = await visitor.ask('/en/')
  const critical = /<style>([^<]*)<\/style>/.exec(body)?.[1] ?? ''
  // Pages where people work have a stylesheet more, which no public page asks for.
  const linked = readPage(body).values('link', 'href', ({ rel }) => rel === 'stylesheet')
  const files = linked.map((path) => readFileSync(join(projectRoot, 'dist/client', path), 'utf8'))
  const css = [critical, ...files].join('')
  expect(brotliCompressSync(css).length).toBeLessThanOrEqual(budget.css)
})
