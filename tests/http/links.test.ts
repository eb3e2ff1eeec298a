import { expect, test } from 'vitest'
import { askAll, visitSite } from './support/visitor.ts'
import { everyKind, inEveryLanguage, standingPaths } from './support/addresses.ts'
import { readPage } from './support/page.ts'
import { fetchedBy } from './support/page-rules.ts'

const visitor = visitSite()

test('no link of the site leads nowhere, and every part that is pointed at is there', async () => {
  const standing = inEveryLanguage(Object.fromEntries(standingPaths.map((path) => [path, path])))
  const starts = [...everyKind, ...standing].map(([, , path]) => path)
  const ids = new Map<string, Set<string>>()
  const links = new Map<string, string>()
  const look = async (path: string) => {
    const { status, body, headers } = await visitor.ask(path)
    // What is for members asks a visitor to sign in.
    if (status === 303 && String(headers.location).startsWith(`${path.slice(0, 3)}/sign-in/`)) return []
    if (status !== 200) return [`${path} (from ${links.get(path)}) answers ${status}`]
    if (!String(headers['content-type']).startsWith('text/html')) return []
    const page = readPage(body)
    ids.set(path, new Set(page.values('*', 'id')))
    const near = [...page.values('a', 'href'), ...fetchedBy(page)].filter((href) => /^[/#]/.test(href))
    for (const href of near) links.set(href.startsWith('#') ? path + href : href, path)
    return []
  }
  const broken = [...(await askAll([...new Set(starts)], look))]
  const further = [...links.keys()].map((href) => href.replace(/#.*/, '')).filter((path) => !ids.has(path))
  broken.push(...(await askAll([...new Set(further)], look)))
  const pointed = [...links].filter(([href]) => href.includes('#'))
  const lost = pointed.filter(([href]) => {
    const [path = '', id = ''] = href.split('#')
    return ids.get(path)?.has(decodeURIComponent(id)) !== true
  })
  expect(broken.flat()).toEqual([])
  expect(lost.map(([href, from]) => `${href} (from ${from})`)).toEqual([])
})
