import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { locales } from '../../src/i18n/index.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { readPage } from './support/page.ts'
import { askAll, visitSite } from './support/visitor.ts'

const visitor = visitSite()
const rows = readFileSync(join(projectRoot, 'docs/seeds.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, row, , where] = line.split('|').map((cell) => cell.trim())
    return row !== undefined && where !== undefined && /^(?:S\d-|C)\d+$/.test(row) ? [{ row, where }] : []
  })

/** How many rows each document has, and how many contradictions there are. */
const expected = { 'S0-': 28, 'S1-': 11, 'S2-': 26, 'S3-': 8, 'S4-': 12, C: 22 }

test('every row of the seed documents and every contradiction stands in the list, once, in order', () => {
  const all = Object.entries(expected).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, index) => `${kind}${index + 1}`),
  )
  expect(rows.map(({ row }) => row)).toEqual(all)
})

test('every row names an address, and each of them is there in every language', async () => {
  const standing = rows.filter(({ where }) => !where.includes('comes with the society’s desk'))
  const wanted = standing.flatMap(({ row, where }) => {
    const addresses = [...where.matchAll(/`(\/[a-z][^`{]*)`/g)].map(([, address = '']) => address)
    expect([row, addresses.length > 0]).toEqual([row, true])
    return locales.flatMap((locale) => addresses.map((address) => ({ row, href: `/${locale}${address}` })))
  })
  const paths = [...new Set(wanted.map(({ href }) => href.replace(/#.*/, '')))]
  const pages = new Map(
    await askAll(paths, async (path) => {
      const { status, body } = await visitor.ask(path)
      return [path, { status, ids: new Set(readPage(body).values('*', 'id')) }] as const
    }),
  )
  const lost = wanted.filter(({ href }) => {
    const [path = '', id] = href.split('#')
    const page = pages.get(path)
    return page?.status !== 200 || (id !== undefined && !page.ids.has(id))
  })
  expect(lost.map(({ row, href }) => `${row}: ${href}`)).toEqual([])
})
