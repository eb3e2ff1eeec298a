import { beforeAll, describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { problemsOf } from './support/page-rules.ts'
import { readPage } from './support/page.ts'
import { cookieOf, post } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite({ RATE_LIMITS: 'off' })
const cookies = { clerk: '', editor: '' }
const words = messagesIn('en').imports

beforeAll(async () => {
  for (const role of ['clerk', 'editor'] as const) cookies[role] = await cookieOf(visitor, role)
})

const as = (role: keyof typeof cookies, path: string) =>
  visitor.ask(path, { headers: { cookie: cookies[role] } })

const mess = `Liste des adhérents;;;
Nom;Prénom;Ville;Courriel
Montbrun;Théo;Albi;theo(at)example
Lanterne;Aude;Albi;aude@example.org
`

/** Everything that a page says. */
const said = (body: string) => readPage(body).texts().join('\n')

/** Hands in a list as a browser does; returns the path of its page. */
async function read(content: string | Uint8Array<ArrayBuffer>, name = 'liste.csv') {
  const form = new FormData()
  form.set('file', new File([content], name))
  form.set('country', 'FR')
  const { base } = visitor.site()
  const headers = { cookie: cookies.clerk, origin: base, 'sec-fetch-site': 'same-origin' }
  const init = { method: 'POST', body: form, redirect: 'manual', headers } as const
  const answer = await fetch(`${base}/en/staff/import/`, init)
  const path = new URL(answer.headers.get('location') ?? '/', base).pathname
  return { status: answer.status, body: await answer.text(), path }
}

/** Presses a button of the page of a list, with what its form holds besides. */
async function press(path: string, intent: string, fields: Record<string, string> = {}) {
  const { body } = await as('clerk', path)
  const version = /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
  const uid = path.split('/').at(-2) ?? ''
  return post(visitor, path, { uid, version, intent, ...fields }, { cookie: cookies.clerk })
}

describe('the pages of lists', () => {
  test('are those of clerks', async () => {
    expect((await as('editor', '/en/staff/import/')).status).toBe(403)
    for (const locale of locales) {
      const path = `/${locale}/staff/import/`
      const answer = await as('clerk', path)
      expect([answer.status, problemsOf(answer, locale, path)]).toEqual([200, []])
    }
  })

  test('take a list from the file to the people and back', async () => {
    const { status, path } = await read(mess)
    expect(status).toBe(303)
    const dry = said((await as('clerk', path)).body)
    expect(dry).toContain('4 of 4 columns were recognised')
    expect(dry).toContain(words.problems['bad-email'])
    const mended = await press(path, 'mend', { 'cell-3-3': 'theo@example.org' })
    expect(mended.headers['location']).toBe(`${path}?done=mended`)
    expect(said((await as('clerk', path)).body)).toContain('2 people are added')
    // Twice, as a double click does.
    for (const _ of [1, 2])
      expect((await press(path, 'apply')).headers['location']).toBe(`${path}?done=applied`)
    const doctors = await visitor.ask('/api/v1/doctors?q=Montbrun')
    expect(JSON.parse(doctors.body)).toMatchObject({ total: 0 })
    expect((await press(path, 'undo')).headers['location']).toBe(`${path}?done=undone`)
    for (const locale of locales) {
      const own = path.replace('/en/', `/${locale}/`)
      expect(problemsOf(await as('clerk', own), locale, own)).toEqual([])
    }
  })

  test('name whom a line may mean, and decide all such lines at once', async () => {
    const { path } = await read('Nom;Prénom;Ville;Langues\nCasteran;Helene;Dijon;x1\nSarfaty;Yael;Dijon;x1\n')
    const { decision, several } = words
    const page = said((await as('clerk', path)).body)
    expect(page).toContain(decision.perhaps(decision.person('Hélène Castéran', 'Toulouse')))
    expect(page).toContain(several.duplicates(2))
    expect(page).toContain('Hebrew · English · French')
    await press(path, 'mend', { duplicates: 'new' })
    expect(said((await as('clerk', path)).body)).toContain('2 people are added')
  })

  test('say why a file is refused, and keep nothing of it', async () => {
    const { status, body } = await read('%PDF-1.7\n')
    expect([status, said(body).includes(words.refusals['not-a-table'])]).toEqual([400, true])
    const mixed = Buffer.concat([
      Buffer.from('Nom;Prénom\nLéa;Zoé\nRené;Noël\n'),
      Buffer.from('C\xf4me;Zo\xe9\n', 'latin1'),
    ])
    expect(said((await read(new Uint8Array(mixed))).body)).toContain(
      words.atLine(words.refusals['mixed-encodings'], '4'),
    )
    expect((await read('')).status).toBe(400)
  })

  test('hand the list out as a file that comes in again without a difference', async () => {
    const { body, headers } = await as('clerk', '/en/staff/import/export/?format=csv')
    expect(headers['content-disposition']).toMatch(/members-\d{4}-\d\d-\d\d\.csv/)
    const { path } = await read(body, 'members.csv')
    const page = said((await as('clerk', path)).body)
    expect(page).toContain(words.apply.nothing)
    expect((await as('clerk', '/en/staff/import/export/?format=exe')).status).toBe(404)
  })
})
