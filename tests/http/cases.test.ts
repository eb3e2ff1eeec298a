import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { openAccountDesk } from '../support/account-desk.ts'
import { siteNow } from '../support/site.ts'
import { addAccount } from '../../src/auth/accounts.ts'
import { write } from '../../src/kernel/database.ts'
import { handIn } from '../verification/hand-in.ts'
import { readPage, textOf } from './support/page.ts'
import { cookieOf, post } from './support/staff.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite({ RATE_LIMITS: 'off' })
const words = messagesIn('fr').verification
const cookies = { verifier: '', admin: '', auditor: '', editor: '', clerk: '' }
const email = 'eloise@example.org'
let file = ''
let uid = ''

beforeAll(async () => {
  for (const role of ['verifier', 'admin', 'auditor', 'editor', 'clerk'] as const)
    cookies[role] = await cookieOf(visitor, role)
  const now = new Date(siteNow)
  onDesk(({ database }) => {
    const given = {
      email,
      name: 'Éloïse Vergnac',
      locale: 'fr' as const,
      roles: ['member' as const],
      by: 'visitor',
    }
    const { id, uid: own } = write(database, () => addAccount(database, { ...given, confirmedAt: now }, now))
    handIn(visitor.site().dataDir, database, { accountId: id, uid: own }, now)
  })
  const page = readPage((await as('verifier', '/fr/staff/cases/?kind=application')).body)
  file = page.all('a').find((link) => textOf(link).includes('Vergnac'))?.attribs['href'] ?? ''
  uid = file.split('/')[4] ?? ''
})

function onDesk<T>(work: (desk: ReturnType<typeof openAccountDesk>) => T): T {
  const desk = openAccountDesk(visitor.site())
  try {
    return work(desk)
  } finally {
    desk.close()
  }
}

const as = (role: keyof typeof cookies, path: string) =>
  visitor.ask(path, { headers: { cookie: cookies[role] } })

const act = (role: keyof typeof cookies, fields: Record<string, string>) =>
  post(visitor, file, fields, { cookie: cookies[role] })

// What opens a demonstration counts as a proof for five minutes: here they are over.
function letProofsGrowOld(): void {
  const old = new Date(Date.parse(siteNow) - 600_000).toISOString()
  onDesk(({ database }) => database.sqlite.prepare('UPDATE session SET proven_at = ?').run(old))
}

async function versionSeenBy(role: keyof typeof cookies): Promise<string> {
  const page = readPage((await as(role, file)).body)
  return page.values('input', 'value', ({ name }) => name === 'version')[0] ?? ''
}

/** Sends a file as a browser would. */
function upload(role: keyof typeof cookies, bytes: Buffer, name: string, type: string) {
  const boundary = 'x-boundary'
  const part = (field: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`
  const fields = part('case', uid) + part('kind', 'register-page') + part('origin', 'seen-by-staff')
  const body = Buffer.concat([Buffer.from(fields + head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return visitor.ask(`${file}evidence/`, {
    method: 'POST',
    headers: {
      cookie: cookies[role],
      origin: `http://localhost:${visitor.site().port}`,
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    body,
  })
}

describe('the queue', () => {
  test('is read by those who decide, who keep order and who look after them, and by nobody else', async () => {
    for (const role of ['verifier', 'admin', 'auditor', 'clerk'] as const)
      expect([role, (await as(role, '/fr/staff/cases/')).status]).toEqual([role, 200])
    expect((await as('editor', '/fr/staff/cases/')).status).toBe(403)
  })

  test('holds what was handed in, and shows only what is chosen', async () => {
    const chosen = readPage((await as('verifier', '/fr/staff/cases/?kind=report&state=bad&whose=%00')).body)
    expect(chosen.texts()).toContain(words.queue.noneChosen)
    expect(uid).not.toBe('')
  })

  test('has no case of a number that there is not', async () => {
    for (const name of ['x', '0', '01900000-0000-7000-8000-000000000009'])
      expect((await as('verifier', `/fr/staff/cases/${name}/`)).status).toBe(404)
  })
})

describe('a case', () => {
  test('is decided by no role that only reads, whichever way it posts', async () => {
    const form = { intent: 'prepare', case: uid, version: '1' }
    for (const role of ['auditor', 'clerk'] as const)
      for (const path of [file, '/_actions/verification.prepare/', '/_actions/verification.approve/']) {
        const { status } = await post(visitor, path, form, { cookie: cookies[role] })
        expect([role, path, status]).toEqual([role, path, 403])
      }
    expect(readPage((await as('auditor', file)).body).texts()).toContain(words.one.readOnly)
  })

  test('says why it cannot be prepared, and stays as it was', async () => {
    const { status, body } = await act('verifier', {
      intent: 'prepare',
      version: await versionSeenBy('verifier'),
    })
    expect(status).toBe(400)
    expect(readPage(body).texts()).toContain(words.refusals['checks-missing'])
  })

  test('is approved with a fresh proof only', async () => {
    letProofsGrowOld()
    const answer = await act('admin', { intent: 'approve', version: await versionSeenBy('admin') })
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toMatch(/\/fr\/sign-in\/prove\/\?act=case\.approve/)
  })

  test('of two who ask at once, tells the slower one what happened and keeps what was typed', async () => {
    const version = await versionSeenBy('verifier')
    const first = await act('verifier', { intent: 'ask', version, note: 'Une copie du diplôme ?' })
    expect(first.status).toBe(303)
    const second = await act('admin', {
      intent: 'refuse',
      version,
      reason: 'no-answer',
      note: 'Pas de réponse.',
    })
    expect(second.status).toBe(400)
    const page = readPage(second.body)
    expect(page.texts()).toEqual(
      expect.arrayContaining([words.refusals['changed-meanwhile'], words.one.meanwhile]),
    )
    expect(page.all('textarea').map(textOf)).toContain('Pas de réponse.')
    expect(onDesk(({ lettersTo }) => lettersTo(email).map(({ name }) => name))).toContain('more-needed')
  })

  test('is refused with a reason and a letter, and opened again by an appeal', async () => {
    const refused = { intent: 'refuse', version: await versionSeenBy('admin'), reason: 'no-answer' }
    expect((await act('admin', { ...refused, note: '' })).status).toBe(400)
    expect((await act('admin', { ...refused, note: 'Trois semaines sans réponse.' })).status).toBe(303)
    const closed = readPage((await as('verifier', file)).body)
    expect(closed.texts()).toContain(words.one.decide.appeal)
    const appealed = await act('verifier', { intent: 'appeal', version: await versionSeenBy('verifier') })
    expect(appealed.headers.location).toContain('done=appeal')
    const names = onDesk(({ lettersTo }) => lettersTo(email).map(({ name }) => name))
    expect(names).toEqual(expect.arrayContaining(['application-refused', 'case-appeal']))
    expect(readPage((await as('admin', file)).body).texts()).toContain(words.one.blocked['refused-it-before'])
  })

  test('shows a note as text, whatever it says', async () => {
    const bad = '<script>alert(1)</script>'
    expect((await act('verifier', { intent: 'note', note: bad })).status).toBe(303)
    const { body } = await as('auditor', file)
    expect(readPage(body).texts()).toContain(bad)
    expect(body).not.toContain(bad)
  })
})

describe('evidence', () => {
  test('is kept as a new picture, and comes as a file that can do nothing', async () => {
    const picture = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer()
    expect((await upload('verifier', picture, 'registre.jpg', 'image/jpeg')).status).toBe(303)
    const page = readPage((await as('verifier', file)).body)
    const [address = ''] = page.values('img', 'src', ({ src = '' }) => src.includes('/evidence/'))
    const { status, headers } = await as('verifier', address)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(headers['content-security-policy']).toBe(`default-src 'none'; frame-ancestors 'none'; sandbox`)
    for (const role of ['auditor', 'clerk', 'editor'] as const)
      expect([role, (await as(role, address)).status]).toEqual([role, 403])
    const foreign = address.replace(uid, '01900000-0000-7000-8000-000000000009')
    expect((await as('verifier', foreign)).status).toBe(404)
  })

  test.each([
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 'not-allowed'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a picture cut short', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'damaged'],
  ] as const)('that is %s is refused in words', async (_what, bytes, reason) => {
    const { status, body } = await upload('verifier', bytes, 'piece.jpg', 'image/jpeg')
    expect(status).toBe(400)
    expect(readPage(body).texts()).toContain(words.refusals[reason])
  })

  // The refusal may arrive while the file is still being sent: then the connection ends first.
  test('larger than 10 MB does not get in', async () => {
    const sent = upload('verifier', Buffer.alloc(12_000_000), 'piece.pdf', 'application/pdf')
    expect([413, 'cut off']).toContain(await sent.then(({ status }) => status).catch(() => 'cut off'))
  })
})

describe('a suspension', () => {
  const slug = 'helene-casteran-toulouse'
  const path = `/fr/staff/cases/suspensions/${slug}/`

  test('needs a fresh proof, and hides nobody without it', async () => {
    letProofsGrowOld()
    const answer = await post(
      visitor,
      path,
      { intent: 'suspend', reason: 'Signalement' },
      { cookie: cookies.verifier },
    )
    expect(answer.headers.location).toMatch(/\/sign-in\/prove\/\?act=practitioner\.suspend/)
    expect((await visitor.ask(`/fr/doctors/${slug}/`)).status).toBe(200)
  })

  test('of nobody is not found', async () => {
    const answer = await post(
      visitor,
      '/fr/staff/cases/suspensions/',
      { slug: 'nobody-here' },
      { cookie: cookies.verifier },
    )
    expect(answer.status).toBe(404)
    expect(readPage(answer.body).texts()).toContain(words.refusals['unknown-slug'])
  })
})
