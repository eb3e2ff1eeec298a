import { beforeAll, describe, expect, test } from 'vitest'
import { openAccountDesk, type AccountDesk } from '../support/account-desk.ts'
import { ownPractitioner } from '../../src/members/owner.ts'
import { longestRead } from '../../src/members/form/profile-draft.ts'
import { readApplication } from '../../src/members/read-application.ts'
import { readPage, textOf } from './support/page.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite()
let desk: AccountDesk
let cookie: string
let accountId: number

beforeAll(async () => {
  desk = openAccountDesk(visitor.site())
  const made = desk.auth.demonstrationLink('member')
  accountId = made.accountId
  cookie = await sessionOf(made.link)
})

/** Opens a link that signs in and returns the cookie of the session. */
async function sessionOf(link: string): Promise<string> {
  const answer = await fetch(link, { redirect: 'manual' })
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
}

function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  const { base } = visitor.site()
  return fetch(`${base}${path}`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie, origin: base, 'sec-fetch-site': 'same-origin', ...headers },
  })
}

const form = (fields: Record<string, string>) =>
  new URLSearchParams({ version: '0', intent: 'save', ...fields })
const fieldIn = (html: string, name: string) =>
  readPage(html).all('input', (field) => field['name'] === name)[0]?.attribs
const scriptsIn = (html: string) => readPage(html).all('script').map(textOf).join()

const bad: [what: string, text: string][] = [
  ['too long', 'a'.repeat(9000)],
  ['an emoji', 'Éloïse 😀'],
  ['a control character', 'Élo\u0007ïse'],
  ['a direction character', 'Élo\u202eïse'],
  ['HTML', '<script>alert(1)</script>'],
  ['SQL', `Robert'); DROP TABLE practitioner;--`],
  ['another script', 'אלואיז'],
]

const newcomer = async (email: string) => {
  const visit = { network: 'test', userAgent: '', device: undefined }
  await desk.auth.startAccount({ email, name: 'Colombe Astier', locale: 'en' }, visit)
  const token = new URL(desk.linkIn(email, 'confirm-email')).searchParams.get('token') ?? ''
  const answer = await post('/en/sign-in/confirm/', new URLSearchParams({ token }), { cookie: '' })
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
}

describe('a step of an application', () => {
  test.each(bad)(
    'refuses a name that is %s, says so beside the field, and keeps what was typed',
    async (what, text) => {
      const own = await newcomer(`bad-${bad.findIndex(([name]) => name === what)}@example.org`)
      const fields = form({ 'names.Latn.given': text, 'names.Latn.family': 'Vergnac', country: 'FR' })
      const answer = await post('/en/join/application/who/', fields, { cookie: own })
      const html = await answer.text()
      expect(answer.status).toBe(422)
      const given = { 'aria-invalid': 'true', value: text.slice(0, longestRead) }
      expect(fieldIn(html, 'names.Latn.given')).toMatchObject(given)
      expect(fieldIn(html, 'names.Latn.family')).toMatchObject({ value: 'Vergnac' })
      expect(scriptsIn(html)).not.toContain('alert')
    },
  )

  test('reads no field that it does not know, and of one sent twice the first', async () => {
    const own = await newcomer('odd@example.org')
    const fields = form({ 'names.Latn.given': 'Colombe', 'names.Latn.family': 'Astier', country: 'FR' })
    fields.append('names.Latn.given', 'Autre')
    for (const name of [
      '__proto__.polluted',
      'constructor.prototype.x',
      'practices.999999999.city',
      'shown[0]',
    ])
      fields.append(name, 'x')
    const answer = await post('/en/join/application/who/', fields, { cookie: own })
    expect(answer.headers.get('location')).toBe('/en/join/application/licence/')
    const account = desk.database.sqlite
      .prepare("SELECT id FROM account WHERE email = 'odd@example.org'")
      .pluck()
    expect(readApplication(desk.database, Number(account.get()))?.content.who?.names).toEqual([
      { script: 'Latn', given: 'Colombe', family: 'Astier' },
    ])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('says which fields are missing when nothing was sent', async () => {
    const own = await newcomer('nothing@example.org')
    for (const step of ['who', 'licence', 'diplomas', 'practices', 'consent']) {
      const answer = await post(`/en/join/application/${step}/`, form({ 'practices.0.city': '' }), {
        cookie: own,
      })
      expect([step, answer.status]).toEqual([step, 422])
      expect(await answer.text()).toContain('error-summary')
    }
  })

  test('an offer that the country bans is refused although the form cannot send it', async () => {
    const own = await newcomer('banned@example.org')
    const who = form({ 'names.Latn.given': 'Colombe', 'names.Latn.family': 'Astier', country: 'FR' })
    await post('/en/join/application/who/', who, { cookie: own })
    const answer = await post(
      '/en/join/application/offers/',
      form({ version: '1', 'offers.cellulite': 'offered' }),
      {
        cookie: own,
      },
    )
    expect(answer.status).toBe(422)
  })
})

describe('joining', () => {
  test.each(['a'.repeat(9000), 'Éloïse 😀', 'Élo\u202eïse'])(
    'says beside the name what is wrong with it, and keeps it',
    async (name) => {
      const answer = await post('/en/join/', new URLSearchParams({ name, email: 'a@example.org' }))
      const html = await answer.text()
      expect(answer.status).toBe(400)
      expect(fieldIn(html, 'name')).toMatchObject({ value: name })
      expect(html).not.toContain('Fill this in')
    },
  )

  test.each(['', 'who/', 'consent/', 'check/'])(
    'leads whoever has a listing to it, also from application/%s',
    async (step) => {
      const { base } = visitor.site()
      const answer = await fetch(`${base}/en/join/application/${step}`, {
        headers: { cookie },
        redirect: 'manual',
      })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/member/'])
    },
  )
})

describe('the profile', () => {
  const save = (fields: Record<string, string>) => post('/en/member/profile/', form(fields))

  test('refuses a form that is older than what is stored, or from nowhere', async () => {
    expect((await save({ version: '-5' })).status).toBe(422)
    expect((await save({ version: 'x'.repeat(100) })).status).toBe(422)
  })

  test.each(['ab', 'NaN', "'; DROP TABLE x;--"])(
    'does not fall over a country that is none: %s',
    async (country) => {
      expect((await save({ country })).status).toBe(422)
    },
  )

  test.each([
    ['no picture at all', 'text/plain', 'hello'],
    ['a page called a picture', 'image/png', '<html></html>'],
  ])('refuses %s as a photo', async (_what, type, content) => {
    const body = new FormData()
    body.set('photo', new File([content], 'me.png', { type }))
    const answer = await post('/en/member/photo/', body)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('form-error')
  })
})

describe('nobody acts for somebody else', () => {
  const before = () => ownPractitioner(desk.database, accountId)?.practitionerId

  test.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'application/json',
    'multipart/form-data; boundary=x',
  ])('a post of another site as %s is refused', async (type) => {
    const cross = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'content-type': type }
    for (const path of ['/en/member/', '/en/member/data/', '/en/join/leave/', '/_actions/members.leave/']) {
      const answer = await post(path, 'intent=withdraw&sure=yes', cross)
      expect([path, answer.status]).toEqual([path, 403])
    }
    expect(before()).toBeDefined()
  })

  test('without a session nothing is saved and nothing is shown', async () => {
    for (const path of ['/en/member/profile/', '/en/member/data/', '/en/join/application/who/'])
      expect((await post(path, form({}), { cookie: '' })).status).toBeGreaterThanOrEqual(300)
    expect(
      (await fetch(`${visitor.site().base}/en/member/photo.webp`, { redirect: 'manual' })).status,
    ).not.toBe(200)
  })

  test('leaving asks for a fresh proof, whichever way it is posted', async () => {
    // The link of a demonstration is a proof itself; a real member's session is none.
    const own = { cookie: await newcomer('leaves@example.org') }
    const answer = await post('/en/join/leave/', new URLSearchParams({ sure: 'yes' }), own)
    expect(answer.headers.get('location')).toContain('/en/sign-in/prove/')
    const direct = await post('/_actions/members.leave/', new URLSearchParams({ sure: 'yes' }), own)
    expect(direct.status).toBe(403)
    expect(before()).toBeDefined()
  })

  test('whoever presses the last button twice gets the same farewell twice, and nobody else gets it', async () => {
    const own = { cookie: await newcomer('twice@example.org') }
    const actor = await desk.auth.current(own.cookie.split('=')[1])
    if (!actor) throw new Error('nobody is signed in')
    const proof = { act: 'account.leave', object: `account:${actor.uid}` } as const
    await desk.auth.prove(actor, proof, { kind: 'sign-in' })
    const press = async (headers: Record<string, string>) => {
      const body = new URLSearchParams({ who: actor.uid, sure: 'yes' })
      return (await post('/en/join/leave/', body, headers)).headers.get('location')
    }
    expect(await press({ cookie: '' })).toBe('/en/sign-in/')
    expect(await press(own)).toBe('/en/join/?left')
    expect(await press(own)).toBe('/en/join/?left')
  })
})

describe('the signed link of a letter', () => {
  test.each([
    '',
    '?doctor=x&follows=1&until=2027-01-01&signature=x',
    '?signature[]=1',
    '?doctor=%00&until=%F0',
  ])('is refused when it is forged: %s', async (query) => {
    expect((await post(`/en/confirm/${query}`, new URLSearchParams())).status).toBe(409)
  })
})
