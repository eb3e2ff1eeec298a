import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { account, accountToken, session } from '../../src/auth/tables.ts'
import { openAccountDesk, type AccountDesk } from '../support/account-desk.ts'
import type { Answer } from '../server/support/ask.ts'
import { oneInTurn } from '../support/soak.ts'
import { readPage } from './support/page.ts'
import { cookiesIn } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite({ RATE_LIMITS: 'off' })

let desk: AccountDesk
beforeAll(() => {
  desk = openAccountDesk(visitor.site())
})
afterAll(() => desk.close())

const password = 'ladder cactus violin umbrella'

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const origin = visitor.site().base
  const type = 'application/x-www-form-urlencoded'
  return visitor.ask(path, {
    method: 'POST',
    headers: { origin, 'sec-fetch-site': 'same-origin', 'content-type': type, ...headers },
    body,
  })
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()

const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? ''

/** The session cookie of a member who has just chosen a password. */
async function enter(email: string): Promise<string> {
  const token = tokenOf(desk.create(email, ['member']))
  const { status, headers } = await post('/en/sign-in/new-password/', form({ token, newPassword: password }))
  expect(status).toBe(303)
  return cookiesIn(headers)
}

const openSessions = () => desk.database.orm.select().from(session).all().length

/** What no form may fall over, store by mistake, or show as anything but text. */
const hostile: [what: string, text: string][] = [
  ['far too long', 'x'.repeat(50_000)],
  ['Hebrew', 'ד״ר אנה@דוגמה.ישראל'],
  ['Chinese and emoji', '医生👩‍⚕️🧑🏽‍⚕️'],
  ['controls', 'a\u0000b\u0007c\u001b[31m'],
  ['turned round', '\u202eevil\u202c\u2066x\u2069'],
  ['HTML', '"><script>window.broken=1</script><img src=x onerror=alert(1)>'],
  ['SQL', `' OR 1=1; DROP TABLE account; --`],
  ['a name of every object', '__proto__'],
  ['a header', 'x@example.org\r\nBcc: y@example.org'],
  ['half a surrogate', '\ud800'],
  ['JSON', '{"$ne":null}'],
  ['empty', ''],
]

/** Each form with the fields of somebody who means well. */
const forms: [name: string, path: string, fields: Record<string, string>][] = [
  ['sign-in', '/en/sign-in/', { way: 'password', email: 'a@example.org', password, next: '' }],
  ['link', '/en/sign-in/', { way: 'link', email: 'a@example.org', next: '' }],
  ['passkey', '/en/sign-in/', { way: 'passkey', challengeId: 'x', response: '{}', next: '' }],
  ['opened link', '/en/sign-in/link/', { token: 'x' }],
  ['demonstration', '/en/sign-in/demonstration/', { token: 'x' }],
  ['confirmation', '/en/sign-in/confirm/', { token: 'x' }],
  ['reset', '/en/sign-in/reset/', { email: 'a@example.org' }],
  ['new password', '/en/sign-in/new-password/', { token: 'x', newPassword: password }],
  ['new address', '/en/sign-in/new-email/', { token: 'x' }],
]

const accountForms: [name: string, path: string, fields: Record<string, string>][] = [
  ['details', '/en/member/account/details/', { name: 'Somebody', locale: 'en', links: 'on' }],
  ['address', '/en/member/account/email/', { email: 'b@example.org' }],
  ['password', '/en/member/account/password/', { newPassword: password }],
  ['code app', '/en/member/account/second-factor/', { step: 'confirm', code: '123456' }],
  [
    'new passkey',
    '/en/member/account/passkeys/',
    { way: 'passkey', challengeId: 'x', response: '{}', label: 'x' },
  ],
  ['old passkey', '/en/member/account/passkeys/', { uid: 'x' }],
  ['sessions', '/en/member/account/sessions/', { which: 'one', id: 'x' }],
  ['proof', '/en/sign-in/prove/?act=password.change&object=x', { way: 'password', password }],
]

/** What a reader fills in: the next field with the next hostile text, and all of them in the long run. */
function fieldsInTurn(fields: Record<string, string>, text: string): string[] {
  const filledIn = Object.keys(fields).filter((key) => !['way', 'step', 'which'].includes(key))
  const turn = hostile.findIndex(([, other]) => other === text)
  return oneInTurn(filledIn, turn)
}

describe.each(forms)('the form of %s', (_name, path, fields) => {
  test.each(hostile)('answers plainly to what is %s, whichever field it is in', async (_what, text) => {
    const before = openSessions()
    for (const field of fieldsInTurn(fields, text)) {
      const answer = await post(path, form({ ...fields, [field]: text }))
      expect([200, 303, 400, 403, 404, 413, 429]).toContain(answer.status)
      expect(readPage(answer.body).all('script', ({ src }) => src === undefined)).toEqual([])
      expect(readPage(answer.body).all('img')).toEqual([])
    }
    expect(openSessions()).toBe(before)
  })

  test('answers plainly to missing, repeated and strange fields', async () => {
    const before = openSessions()
    const whole = form(fields)
    const bodies = [
      '',
      `${whole}&${whole}`,
      form({ ...fields, way: 'xyz' }),
      `${whole}&accountId=1&roles=admin&__proto__[x]=1&constructor=x`,
      '%%%&=&&=%',
      'a[b][c]=1',
    ]
    for (const body of bodies) expect((await post(path, body)).status).toBeLessThan(500)
    expect(openSessions()).toBe(before)
  })

  test('takes nothing from another site, in whatever type it comes', async () => {
    const before = openSessions()
    const types = [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
      'application/json',
      'x',
      '',
    ]
    const strangers: Record<string, string>[] = [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ]
    for (const type of types)
      for (const stranger of strangers) {
        const { status } = await post(path, form(fields), { ...stranger, 'content-type': type })
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
      }
    expect(openSessions()).toBe(before)
  })
})

describe('the forms of an account', () => {
  test.each(accountForms)(
    '%s: answers plainly to hostile input and changes nobody else',
    async (name, path, fields) => {
      const cookie = await enter(`${name.replaceAll(' ', '-')}@example.org`)
      const others = () =>
        desk.database.orm
          .select()
          .from(account)
          .all()
          .filter(({ email }) => !email.startsWith(name.slice(0, 3)))
      const before = others()
      for (const [, text] of hostile)
        for (const field of fieldsInTurn(fields, text)) {
          const answer = await post(path, form({ ...fields, [field]: text }), { cookie })
          expect(answer.status).toBeLessThan(500)
          expect(readPage(answer.body).all('script', ({ src }) => src === undefined)).toEqual([])
        }
      expect(others()).toEqual(before)
    },
  )

  test('the name is shown as text, and never with what turns it round', async () => {
    const cookie = await enter('named@example.org')
    const path = '/en/member/account/details/'
    const fields = { name: '<b onclick="x">Anna</b> & Co', locale: 'fr', links: 'off' }
    expect((await post(path, form(fields), { cookie })).status).toBe(303)
    const { body } = await visitor.ask('/en/member/account/', { headers: { cookie } })
    expect(readPage(body).all('*', ({ onclick }) => onclick !== undefined)).toEqual([])
    expect(body).toContain('&lt;b onclick')
    expect((await post(path, form({ ...fields, name: 'Anna\u202eannA' }), { cookie })).status).toBe(400)
  })

  test('are closed to whoever has no session, also as bare actions', async () => {
    for (const [, path, fields] of accountForms) {
      const answer = await post(path, form(fields))
      expect(answer.status).toBe(303)
      expect(answer.headers.location).toContain('/en/sign-in/')
    }
    for (const action of [
      'changePassword',
      'makeRecoveryCodes',
      'endSessions',
      'changeDetails',
      'addPasskey',
    ])
      expect((await post(`/_actions/account.${action}`, '')).status).toBeGreaterThanOrEqual(401)
  })
})

describe('links', () => {
  test('work once: who opens them a second time, or forges them, gets nothing', async () => {
    const token = tokenOf(desk.create('once@example.org', ['member']))
    const forged = [
      `${token}x`,
      token.slice(0, -1),
      token.replace('.', ''),
      token.split('.')[0] ?? '',
      `${token.slice(0, 23)}${'A'.repeat(43)}`,
    ]
    for (const one of forged) {
      const { status, headers } = await post(
        '/en/sign-in/new-password/',
        form({ token: one, newPassword: password }),
      )
      expect(status).toBe(400)
      expect(headers['set-cookie']).toBeUndefined()
    }
    const use = () => post('/en/sign-in/new-password/', form({ token, newPassword: password }))
    const answers = await Promise.all([use(), use(), use(), use()])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 400, 400, 400])
  })

  test('are not used up by looking at them', async () => {
    const link = desk.create('looked-at@example.org', ['member'])
    const { pathname, search } = new URL(link)
    for (let times = 0; times < 3; times += 1)
      expect((await visitor.ask(pathname + search)).body).toContain('newPassword')
    expect(desk.database.orm.select().from(accountToken).all().length).toBeGreaterThan(0)
  })

  test('for one thing open nothing else', async () => {
    const token = tokenOf(desk.create('purpose@example.org', ['admin']))
    for (const page of ['link', 'demonstration', 'confirm', 'new-email'])
      expect((await post(`/en/sign-in/${page}/`, form({ token }))).status).toBe(400)
  })
})

describe('the answer to an address', () => {
  test('is the same whether somebody has it or not', async () => {
    await enter('known@example.org')
    const ask = async (fields: Record<string, string>) => {
      const { status, headers, body } = await post('/en/sign-in/', form(fields))
      return {
        status,
        location: headers.location,
        cookies: headers['set-cookie'],
        body: body.replaceAll(/[\w-]+@example\.org/g, ''),
      }
    }
    const signIn = { way: 'password', password: 'not the password at all' }
    expect(await ask({ ...signIn, email: 'nobody@example.org' })).toEqual(
      await ask({ ...signIn, email: 'known@example.org' }),
    )
    expect(await ask({ way: 'link', email: 'nobody@example.org' })).toEqual(
      await ask({ way: 'link', email: 'known@example.org' }),
    )
  })
})

describe('signing in', () => {
  test('goes on only to work pages of this site', async () => {
    await enter('onward@example.org')
    const to = async (next: string) =>
      (await post('/en/sign-in/', form({ way: 'password', email: 'onward@example.org', password, next })))
        .headers.location
    expect(await to('/fr/member/account/sessions/')).toBe('/fr/member/account/sessions/')
    const elsewhere = [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example',
      '/en/member/..//evil.example',
      '/en/sign-in/out/',
      'javascript:alert(1)',
      '/en/member/\r\nx: y',
      '/en/member/@evil.example/',
    ]
    for (const next of elsewhere) expect(await to(next)).toBe('/en/member/')
  })

  test('ends with a sign-out that only a post of our own can do', async () => {
    const cookie = await enter('leaving@example.org')
    const path = '/en/sign-in/out/'
    const see = async () => (await visitor.ask('/en/member/account/', { headers: { cookie } })).status
    expect((await visitor.ask(path, { headers: { cookie } })).status).toBe(303)
    expect(
      (await post(path, '', { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }))
        .status,
    ).toBe(403)
    expect(await see()).toBe(200)
    const { headers } = await post(path, '', { cookie })
    expect(headers.location).toContain('after=signed-out')
    expect(headers['clear-site-data']).toContain('cache')
    expect(await see()).toBe(303)
  })

  test('is never kept by anybody on the way', async () => {
    const cookie = await enter('private@example.org')
    for (const path of ['/en/sign-in/', '/en/member/account/', '/en/member/account/sessions/'])
      expect((await visitor.ask(path, { headers: { cookie } })).headers['cache-control']).toContain(
        'no-store',
      )
  })
})
