import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { messagesIn } from '../../src/i18n/index.ts'
import { locales } from '../../src/i18n/locales.ts'
import { problemsOf } from './support/page-rules.ts'
import { readPage } from './support/page.ts'
import { cookieOf, portal, post } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'
import { weigh } from './support/weigh.ts'

const visitor = visitOwnSite()
const cookies = { editor: '', admin: '', auditor: '', member: '' }
const words = messagesIn('en').awards

beforeAll(async () => {
  for (const role of ['editor', 'admin', 'auditor', 'member'] as const)
    cookies[role] = await cookieOf(visitor, role)
})

const as = (role: keyof typeof cookies, path: string) =>
  visitor.ask(path, { headers: { cookie: cookies[role] } })
const postAs = (role: keyof typeof cookies, path: string, fields: Record<string, string>) =>
  post(visitor, path, fields, { cookie: cookies[role] })
const check = (code: string, lang = 'en') => post(visitor, `/${lang}/verify/`, { code }, {})
const textsOf = ({ body }: { body: string }) => readPage(body).texts()

const typed = {
  kind: 'diploma',
  course: '',
  'title-en': 'Diploma & “en”',
  'title-fr': 'Diplôme fr',
  'title-he': 'דיפלומה',
  awardedOn: '2026-11-20',
  validUntil: '',
}

/** Awards as staff do, and returns the pages of what was awarded, the newest first. */
async function awarded(people: string, fields: Record<string, string> = {}): Promise<string[]> {
  const form = readPage((await as('editor', '/en/staff/awards/new/')).body)
  const [id = ''] = form.values('input', 'value', ({ name }) => name === 'form')
  const answer = await postAs('editor', '/en/staff/awards/new/', {
    ...{ ...typed, people, form: id, intent: 'give' },
    ...fields,
  })
  expect([answer.status, answer.headers.location]).toEqual([303, '/en/staff/awards/?done=given'])
  return awardsIn(await as('editor', '/en/staff/awards/'))
}

/** The pages of the awards in a list. */
function awardsIn({ body }: { body: string }): string[] {
  return readPage(body)
    .values('a', 'href')
    .filter((href) => /staff\/awards\/[0-9a-f-]{36}\/$/.test(href))
}

/** The number that the staff's page of an award shows. */
async function numberOn(path: string): Promise<string> {
  const text = textsOf(await as('editor', path)).join(' ')
  return /\d{4}(?:-\d{4}){4}/.exec(text)?.[0] ?? ''
}

/** Awards to the invented member, and returns the staff's page and the address that the QR code says. */
async function awardedToMember(name: string): Promise<{ path: string; link: string }> {
  const [path = ''] = await awarded(`${name}; member@demonstration.invalid`)
  const own = await as('member', path.replace('/staff/', '/member/'))
  const link = textsOf(own).find((text) => text.includes('/verify/?c=')) ?? ''
  const { pathname, search } = new URL(link)
  return { path, link: pathname + search }
}

describe('the public check', () => {
  test.each(locales)('is a page of one field, light and without a script, in %s', async (lang) => {
    const path = `/${lang}/verify/`
    const answer = await visitor.ask(path)
    expect([answer.status, problemsOf(answer, lang, path)]).toEqual([200, []])
    const { html, scripts } = await weigh(visitor, path)
    expect([scripts, html <= 14_000]).toEqual([0, true])
    const page = readPage(answer.body)
    expect(page.values('input', 'id')).toContain('code')
    expect(page.values('form', 'method')).toContain('post')
  })

  test('says whose and what, and that it counts today; the number stands in no address', async () => {
    const [path = ''] = await awarded('Anouk "Nouk" Lefèvre')
    const answer = await check(await numberOn(path))
    expect(answer.headers['cache-control']).toMatch(/no-store/)
    const texts = textsOf(answer)
    expect(texts.join(' ')).toContain('Anouk "Nouk" Lefèvre')
    expect(texts).toEqual(expect.arrayContaining(['Diploma & “en”', words.verify.notes.valid]))
  })

  test('answers the same to an unknown number and to what is none', async () => {
    const [unknown, none] = [await check('1234-5678-9012-3456-7890'), await check("' OR 1=1 --")]
    const bare = ({ status, body }: typeof unknown) => [status, body.replace(/value="[^"]*"/g, '')]
    expect(bare(unknown)).toEqual(bare(none))
    expect(textsOf(none)).toContain(words.verify['not-ours'])
  })

  test('takes a QR code as an address, and says revoked from the moment it is', async () => {
    const { path, link } = await awardedToMember('Blaise')
    const ask = async () => textsOf(await visitor.ask(link))
    expect((await ask()).join(' ')).toMatch(/Genuine, and valid today/)
    const award = /[0-9a-f-]{36}/.exec(path)?.[0] ?? ''
    expect((await postAs('auditor', path, { award, reason: 'x', intent: 'revoke' })).status).toBe(403)
    const revoked = await postAs('editor', path, { award, reason: 'Secret reason', intent: 'revoke' })
    expect([revoked.status, revoked.headers.location]).toEqual([303, '?done=revoked'])
    const after = (await ask()).join(' ')
    expect(after).toMatch(/the society revoked it on/)
    expect(after).not.toContain('Secret')
    expect((await visitor.ask(link.replace(/.{4}$/, 'AAAA'))).body).toContain(words.verify['not-signed'])
  })

  test('stops whoever guesses, and still takes a genuine code', async () => {
    const { path, link } = await awardedToMember('Claude')
    let answer = await check('1')
    for (let tries = 0; tries < 40 && answer.status === 200; tries++) answer = await check(String(tries))
    expect(answer.status).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    const blocked = await check(await numberOn(path))
    expect([blocked.status, blocked.body.includes('Claude')]).toEqual([429, false])
    expect((await visitor.ask(link)).status).toBe(200)
  })
})

describe('the holder of an award', () => {
  test('finds it with its page and its paper; nobody else does', async () => {
    const { path } = await awardedToMember('Danaé')
    const own = path.replace('/staff/', '/member/')
    const page = readPage((await as('member', own)).body)
    expect(page.texts()).toEqual(expect.arrayContaining(['Danaé', 'Diplôme fr', 'דיפלומה']))
    expect(page.values('section', 'lang', ({ lang }) => lang !== undefined)).toEqual(['en', 'fr', 'he'])
    const paper = await as('member', `${own}certificate.pdf`)
    expect([paper.status, paper.headers['content-type'], paper.body.slice(0, 5)]).toEqual([
      ...[200, 'application/pdf', '%PDF-'],
    ])
    expect(paper.headers['cache-control']).toMatch(/no-store/)
    const [other = ''] = await awarded('Somebody Else')
    expect((await as('member', other.replace('/staff/', '/member/'))).status).toBe(404)
    expect((await as('member', `${other.replace('/staff/', '/member/')}certificate.pdf`)).status).toBe(404)
    expect((await visitor.ask(own)).headers.location).toContain('/en/sign-in/?next=')
  })

  test('has a plate only while the page is public', async () => {
    const { body } = await as('member', '/en/member/awards/')
    const hasPlate = readPage(body).values('a', 'href').includes('/en/member/awards/plate.pdf')
    const { status } = await as('member', '/en/member/awards/plate.pdf')
    expect(status).toBe(hasPlate ? 200 : 404)
  })
})

describe('an award of somebody without an account', () => {
  test('is tied to their account by editors, with a plain word where that cannot be', async () => {
    const [path = ''] = await awarded('Isaure')
    const award = /[0-9a-f-]{36}/.exec(path)?.[0] ?? ''
    const tie = (role: keyof typeof cookies, email: string) =>
      postAs(role, path, { award, email, intent: 'tie' })
    expect((await tie('auditor', 'member@demonstration.invalid')).status).toBe(403)
    const { errors } = words.desk
    for (const [email, says] of [
      ['nobody', words.form.reasons.email],
      ['nobody@example.org', errors['unknown-account']],
    ] as const) {
      const refused = await tie('editor', email)
      expect([refused.status, readPage(refused.body).values('input', 'value')]).toEqual([
        400,
        expect.arrayContaining([email]),
      ])
      expect(textsOf(refused)).toContain(says)
    }
    const tied = await tie('editor', 'member@demonstration.invalid')
    expect([tied.status, tied.headers.location]).toEqual([303, '?done=tied'])
    expect((await as('member', path.replace('/staff/', '/member/'))).status).toBe(200)
    expect(textsOf(await as('editor', path))).not.toContain(words.desk.tie)
  })
})

describe('the form of an award', () => {
  test('shows first what it would award, keeps what was typed, and awards once however often it is sent', async () => {
    const wrong = await postAs('editor', '/fr/staff/awards/new/', {
      ...{ ...typed, people: 'Éloïse; nobody@example.org', form: crypto.randomUUID(), intent: 'check' },
    })
    const { awards, design } = messagesIn('fr')
    const { form } = awards
    expect(wrong.status).toBe(400)
    const error = design.labelled(form.line(1), form.reasons['unknown-account'])
    expect(textsOf(wrong)).toEqual(expect.arrayContaining([error, 'Éloïse; nobody@example.org']))
    const fields = { ...typed, people: 'Éloïse\nFélix', form: crypto.randomUUID() }
    const preview = await postAs('editor', '/fr/staff/awards/new/', { ...fields, intent: 'check' })
    expect(textsOf(preview)).toEqual(expect.arrayContaining([form.preview, form.give(2)]))
    const find = async () => awardsIn(await as('editor', '/fr/staff/awards/?q=felix')).length
    const before = await find()
    for (let times = 0; times < 2; times++)
      await postAs('editor', '/fr/staff/awards/new/', { ...fields, intent: 'give' })
    expect((await find()) - before).toBe(1)
  })

  test('is for editors and administrators; auditors read, and take no paper away', async () => {
    const [path = ''] = await awarded('Guarded')
    expect((await as('auditor', '/en/staff/awards/new/')).status).toBe(403)
    expect((await as('auditor', path)).status).toBe(200)
    expect((await as('auditor', `${path}certificate.pdf`)).status).toBe(403)
    expect((await as('member', path)).status).toBe(403)
    const award = /[0-9a-f-]{36}/.exec(path)?.[0] ?? ''
    expect((await postAs('editor', path, { award, intent: 'forget' })).status).toBe(403)
    expect((await postAs('admin', path, { award, intent: 'forget' })).status).toBe(303)
    expect(textsOf(await as('editor', path))).toContain(words.desk.nobody)
    expect((await as('editor', `${path}certificate.pdf`)).status).toBe(404)
  })
})

describe('without the site', () => {
  test('a program proves a code with the public keys alone, and refuses an altered one', async () => {
    const { link } = await awardedToMember('Gaëlle')
    const keys = await visitor.ask('/en/verify/keys.json')
    expect(keys.headers['content-type']).toBe('application/jwk-set+json')
    const file = join(visitor.site().dataDir, 'keys.json')
    writeFileSync(file, keys.body)
    const proven = await portal(visitor, ['certificate', 'verify', link, '--keys', file])
    expect([proven.status, proven.stdout]).toEqual([
      0,
      expect.stringContaining('awarded to Gaëlle on 2026-11-20'),
    ])
    const altered = await portal(visitor, [
      'certificate',
      'verify',
      link.replace('c=e', 'c=f'),
      '--keys',
      file,
    ])
    expect([altered.status, altered.stderr]).toEqual([1, expect.stringContaining('not signed')])
    expect((await portal(visitor, ['certificate', 'keys'])).stdout).toContain('"kty": "OKP"')
  })

  test('a program says of a code whose key was withdrawn that it proves nothing, and when that was', async () => {
    const { link } = await awardedToMember('Hector')
    const { keys } = z
      .object({ keys: z.array(z.object({ kid: z.string(), x: z.string() })) })
      .parse(JSON.parse((await visitor.ask('/en/verify/keys.json')).body))
    const withdrawn = keys.map(({ x }) => ({ x, withdrawnAt: '2026-11-20T09:00:00.000Z' }))
    const file = join(visitor.site().dataDir, 'withdrawn.json')
    writeFileSync(file, JSON.stringify({ keys: [], withdrawn }))
    const refused = await portal(visitor, ['certificate', 'verify', link, '--keys', file])
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('withdrawn on 2026-11-20')])
    const inUse = await portal(visitor, ['certificate', 'withdraw', keys[0]?.kid ?? ''])
    expect([inUse.status, inUse.stderr]).toEqual([1, expect.stringContaining('signs today')])
  })
})
