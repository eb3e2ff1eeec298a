import { describe, expect, test } from 'vitest'
import { categories } from '../../src/memberships/rules.ts'
import { verifyCode } from '../../src/courses/awards/verify-award.ts'
import { now } from '../support/context.ts'
import { here, scene, type Answered, type Question } from './scene.ts'

const tagOf = ({ headers }: Answered) => headers.get('etag') ?? ''

function desk(role: 'editor' | 'clerk') {
  const site = scene()
  const token = site.token(site.colleague('edith', role))
  const ask = (method: string, address: string, question: Question = {}) =>
    site.ask(method, address, { token, ...question })
  const people = () => Number(site.database.sqlite.prepare('SELECT count(*) FROM practitioner').pluck().get())
  return { ...site, ask, people }
}

describe('an import', () => {
  const csv = [
    'Nom;Prénom;RPPS;Code postal;Ville;Téléphone',
    'FAUXCHÊNE;Armelle;10000000001;31000;Toulouse;05 36 49 01 12',
    'INVENTÉ;Basile;10000000019;31130;Balma;05 36 49 01 13',
  ].join('\r\n')
  const address = '/api/v1/imports'
  const file = { body: csv, headers: { 'content-type': 'text/csv; charset=utf-8' } }
  const brought = `${address}?country=FR&name=liste.csv`

  test('is read and compared, stores nobody before it is applied, and is undone', async () => {
    const { ask, people } = desk('clerk')
    const read = await ask('POST', brought, file)
    expect([read.status, read.body['counts']]).toEqual([201, expect.objectContaining({ new: 2 })])
    expect(people()).toBe(0)
    const one = `${address}/${read.body.uid}`
    const applied = await ask('POST', `${one}/steps`, { ifMatch: tagOf(read), body: { act: 'apply' } })
    expect([applied.status, applied.body['stored']]).toEqual([200, 2])
    expect(people()).toBe(2)
    const lines = await ask('GET', `${one}/lines?limit=1`)
    const uid = lines.body.items[0]?.['practitioner']
    const stored = await ask('GET', `/api/v1/practitioners/${String(uid)}`)
    expect(stored.body).toMatchObject({ state: 'not-yet', hasOwner: false })
    const more = await ask('GET', `${one}/lines?limit=1&cursor=${encodeURIComponent(lines.body.next ?? '')}`)
    expect(more.body.items[0]?.['practitioner']).not.toBe(uid)
    const undone = await ask('POST', `${one}/steps`, { ifMatch: tagOf(applied), body: { act: 'undo' } })
    expect([undone.status, people()]).toEqual([200, 0])
  })

  test('is mapped and mended in the version that was read', async () => {
    const { ask } = desk('clerk')
    const read = await ask('POST', brought, file)
    const steps = `${address}/${read.body.uid}/steps`
    const mend = { act: 'mend', lines: [{ line: 2, choice: 'leave-out' }] }
    const mended = await ask('POST', steps, { ifMatch: tagOf(read), body: mend })
    expect([mended.status, mended.body['counts']]).toEqual([200, expect.objectContaining({ new: 1 })])
    expect((await ask('POST', steps, { ifMatch: tagOf(read), body: { act: 'apply' } })).status).toBe(412)
    const wrong = { ifMatch: tagOf(mended), body: { act: 'map', roles: ['family'] } }
    expect((await ask('POST', steps, wrong)).body['code']).toBe('unknown-role')
    expect((await ask('POST', steps, { ifMatch: tagOf(mended), body: { act: 'undo' } })).body['code']).toBe(
      'not-applied',
    )
  })

  test.each<[string, Question, number, string]>([
    ['of another media type', { body: '{}' }, 415, 'not-a-table'],
    ['that is empty', { ...file, body: ' ' }, 422, 'empty'],
    ['that is a picture', { ...file, body: '\u0089PNG\r\n\u001a\n' }, 415, 'not-a-table'],
  ])('%s is refused, and keeps nothing', async (_what, question, status, code) => {
    const { ask } = desk('clerk')
    const answer = await ask('POST', brought, question)
    expect([answer.status, answer.body['code']]).toEqual([status, code])
    expect((await ask('GET', address)).body.items).toEqual([])
  })

  test('under one key is brought in once, also when it is sent again before it was answered', async () => {
    const { ask } = desk('clerk')
    const keyed = { ...file, headers: { ...file.headers, 'idempotency-key': 'list-1' } }
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => ask('POST', brought, keyed)))
    for (const other of [...others, await ask('POST', brought, keyed)])
      expect(other.body).toEqual(first?.body)
    expect((await ask('GET', address)).body.items).toHaveLength(1)
    const refused = { ...keyed, body: ' ', headers: { ...file.headers, 'idempotency-key': 'list-2' } }
    const answers = await Promise.all([ask('POST', brought, refused), ask('POST', brought, refused)])
    expect(answers.map(({ body }) => body['code'])).toEqual(['empty', 'empty'])
  })
})

describe('a diploma', () => {
  const address = '/api/v1/awards'
  const titles = { en: 'Diploma of the society', fr: 'Diplôme de la société', he: 'דיפלומה של האגודה' }
  const wanted = {
    kind: 'diploma',
    titles,
    awardedOn: '2026-11-20',
    recipients: [{ name: 'Armelle Fauxchêne', hebrew: 'ארמל פושן' }, { name: 'Basile Inventé' }],
  }

  test('is awarded to everybody of a list, checked by its proof, and revoked', async () => {
    const { ask, world, database } = desk('editor')
    const given = await ask('POST', address, { body: wanted })
    expect([given.status, given.body.items.length]).toEqual([201, 2])
    const [first] = given.body.items
    const proof = new URL(String(first?.['proof'])).searchParams.get('c') ?? ''
    expect(verifyCode(world, proof, now)).toMatchObject({ kind: 'award', award: { state: 'valid' } })
    const read = await ask('GET', `${address}/${first?.uid ?? ''}`)
    const revoke = { ifMatch: tagOf(read), body: { reason: 'Awarded\u0000 by \u202emistake.' } }
    const revoked = await ask('POST', `${address}/${first?.uid ?? ''}/revocation`, revoke)
    expect([revoked.status, revoked.body['state']]).toEqual([200, 'revoked'])
    expect(verifyCode(world, proof, now)).toMatchObject({ award: { state: 'revoked' } })
    const reason = database.sqlite.prepare('SELECT reason FROM award_revocation').pluck().get()
    expect(reason).toBe('Awarded by mistake.')
    expect((await ask('GET', `${address}?state=valid&q=inventé`)).body.items).toHaveLength(1)
    const page = await ask('GET', `${address}?limit=1&sort=-given`)
    const next = await ask(
      'GET',
      `${address}?limit=1&sort=-given&cursor=${encodeURIComponent(page.body.next ?? '')}`,
    )
    expect(new Set([...page.body.items, ...next.body.items].map(({ uid }) => uid)).size).toBe(2)
  })

  test('leads to this site with its proof, and is not looked for by no words at all', async () => {
    const { ask } = desk('editor')
    const given = await ask('POST', address, { body: wanted })
    expect(given.body.items[0]?.['proof']).toMatch(new RegExp(`^${here}/en/verify/`))
    expect(given.body.items[0]?.uid).toBe(given.headers.get('location')?.replace(`${here}${address}/`, ''))
    for (const q of ['%25', '_', '%20'])
      expect((await ask('GET', `${address}?q=${q}`)).body.errors[0]).toMatchObject({ parameter: 'q' })
  })

  test('is awarded to nobody when one of the list cannot have it', async () => {
    const { ask } = desk('editor')
    const unknown = {
      ...wanted,
      recipients: [...wanted.recipients, { name: 'X', email: 'nobody@example.org' }],
    }
    const answer = await ask('POST', address, { body: unknown })
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [expect.objectContaining({ pointer: '/recipients/2', code: 'unknown-account' })],
    ])
    expect((await ask('GET', address)).body.items).toEqual([])
    expect((await ask('POST', address, { body: { ...wanted, titles: null } })).body['code']).toBe('no-title')
  })
})

describe('a membership', () => {
  const address = '/api/v1/memberships'
  const category = categories().find(({ owesDues }) => owesDues)?.id ?? ''

  test('is opened, its dues are recorded, and it ends, each in the version that was read', async () => {
    const { ask } = desk('clerk')
    const person = { name: 'Armelle Fauxchêne', language: 'fr', category, joinedOn: '2026-01-10' }
    const refusedFirst = await ask('POST', address, { body: { ...person, category: 'nothing' } })
    expect(refusedFirst.status).toBe(422)
    const made = await ask('POST', address, { body: { ...person, category } })
    expect(made.status).toBe(201)
    const one = `${address}/${made.body.uid}`
    const paid = { act: 'paid', year: 2026, paidOn: '2026-02-01' }
    const settled = await ask('POST', `${one}/steps`, { ifMatch: tagOf(made), body: paid })
    expect(settled.body['years']).toEqual([expect.objectContaining({ year: 2026, dues: 'paid' })])
    const late = await ask('POST', `${one}/steps`, { ifMatch: tagOf(made), body: { act: 'due', year: 2026 } })
    expect(late.status).toBe(412)
    const other = categories().find(({ id }) => id !== category)?.id
    const change = { category: other, name: 'Armelle Fauxbois', email: 'armelle@example.org' }
    const changed = await ask('PATCH', one, { ifMatch: tagOf(settled), body: change })
    expect([changed.status, changed.body]).toMatchObject([200, change])
    const same = await ask('PATCH', one, { ifMatch: tagOf(changed), body: change })
    expect([same.status, tagOf(same)]).toEqual([200, tagOf(changed)])
    const end = { act: 'end', endedOn: '2026-11-20', why: 'resigned' }
    const ended = await ask('POST', `${one}/steps`, { ifMatch: tagOf(changed), body: end })
    expect(ended.body['endedOn']).toBe('2026-11-20')
    expect((await ask('GET', `${address}?state=ended`)).body.items).toHaveLength(1)
    const again = await ask('POST', `${one}/steps`, { ifMatch: tagOf(ended), body: end })
    expect([again.status, again.body['code']]).toEqual([409, 'ended-already'])
  })
})
