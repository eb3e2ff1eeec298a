import { beforeAll, describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { loadRpps } from '../../src/verification/registers/load-rpps.ts'
import { openAccountDesk } from '../support/account-desk.ts'
import { testFolder } from '../support/context.ts'
import { diploma, eloise, licence, list } from '../support/people.ts'
import { siteNow } from '../support/site.ts'
import { homonym, vergnac } from '../verification/registers/register-scene.ts'
import { peopleFile, type RppsRow } from '../verification/registers/rpps-files.ts'
import { readPage } from './support/page.ts'
import { cookieOf, portal } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite()
const cookies = { verifier: '', auditor: '', editor: '' }
const rest = Array.from({ length: 20 }, (_, index) => ({ ...homonym, number: String(10000001000 + index) }))
const slug = 'eloise-vergnac-toulouse'

beforeAll(async () => {
  for (const role of ['verifier', 'auditor', 'editor'] as const) cookies[role] = await cookieOf(visitor, role)
})

const as = (role: keyof typeof cookies, path: string) =>
  visitor.ask(path, { headers: { cookie: cookies[role] } })

async function load(day: string, rows: RppsRow[]) {
  const desk = openAccountDesk(visitor.site())
  const loading = { dataDir: visitor.site().dataDir, files: [peopleFile(testFolder(), day, rows)] }
  const how = { by: 'operator', at: new Date(siteNow), acceptSmaller: false, onRows: () => {} }
  const loaded = await loadRpps(desk.database, { ...loading, ...how })
  desk.close()
  return loaded
}

describe('the registers at the staff’s desk', () => {
  test.each(locales)('say in %s that nothing is loaded, and where to look by hand', async (lang) => {
    const words = messagesIn(lang).registers
    const { status, body, headers } = await as('verifier', `/${lang}/staff/registers/`)
    expect(status).toBe(200)
    expect(headers['cache-control']).toMatch(/no-store/)
    const page = readPage(body)
    expect(page.texts()).toEqual(expect.arrayContaining([words.title, words.loaded.none, words.byHand.title]))
    expect(page.values('a', 'href', () => true)).toContain('https://www.gmc-uk.org')
  })

  test('are open to those who work on cases', async () => {
    expect((await as('auditor', '/en/staff/registers/')).status).toBe(200)
    expect((await as('editor', '/en/staff/registers/')).status).toBe(403)
  })

  test('name a doctor whom the newest publication no longer holds, and lead to the case with both rows', async () => {
    const desk = openAccountDesk(visitor.site())
    const number = vergnac.number
    list(desk.database, { ...eloise, credentials: [{ ...licence, number }, diploma] })
    desk.close()
    await load('20261001', [vergnac, ...rest])
    expect((await visitor.ask(`/en/doctors/${slug}/`)).status).toBe(200)
    expect(await load('20261002', rest)).toMatchObject({ hidden: 1 })
    expect((await visitor.ask(`/en/doctors/${slug}/`)).status).toBe(410)

    const words = messagesIn('en').registers
    const page = readPage((await as('verifier', '/en/staff/registers/')).body)
    expect(page.texts()).toEqual(
      expect.arrayContaining([words.loaded.old(50), words.differences.kinds.vanished, 'Éloïse Vergnac']),
    )
    const [file = ''] = page.values('a', 'href', ({ href = '' }) => /\/cases\/[0-9a-f]{8}-/.test(href))
    const texts = readPage((await as('verifier', file)).body).texts()
    expect(texts).toEqual(
      expect.arrayContaining([words.change.rows, words.change.before, words.change.noRows]),
    )
    expect(texts.join('\n')).toContain(`8|${number}|8${number}|VERGNAC|ELOISE|`)
  })
})

describe('the operator asks', () => {
  test('what the newest publication changed', async () => {
    const { stdout, status } = await portal(visitor, ['register', 'diff', '--register', 'fr-rpps', '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      register: 'fr-rpps',
      doctors: [{ slug, changes: ['vanished'], before: { registered: 'yes' }, now: { registered: 'no' } }],
    })
  })

  test('about one claim, and gets three facts with their rows', async () => {
    const claim = [
      '--number',
      '10000001000',
      '--family',
      'Vergnac',
      '--given',
      'Éloïse',
      '--postal-code',
      '31000',
    ]
    const { stdout } = await portal(visitor, [
      'register',
      'check',
      '--register',
      'fr-rpps',
      ...claim,
      '--json',
    ])
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ checkDigit: 'wrong', registered: 'yes', name: 'same', diploma: 'not-recorded', place: 'differs' },
      evidence: [{ file: 'people', row: expect.stringContaining('|VERGNAC|ELOISE|') }],
      publication: { files: [{ datedOn: '2026-10-02', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }] },
    })
  })

  test('about a register without files, and is told where to look', async () => {
    const claim = ['--number', '1234567890', '--family', 'Doe', '--given', 'Ada', '--json']
    const { stdout } = await portal(visitor, ['register', 'check', '--register', 'us-npi', ...claim])
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'look-again',
      lookUp: { address: 'https://npiregistry.cms.hhs.gov' },
    })
    const unknown = await portal(visitor, ['register', 'check', '--register', 'zz', ...claim])
    expect(unknown).toMatchObject({ status: 1, stderr: expect.stringContaining('zz is none of fr-rpps') })
  })
})
