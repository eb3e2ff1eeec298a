import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '../../src/kernel/database.ts'
import { people } from './support/addresses.ts'
import { visitOwnSite } from './support/visitor.ts'

const visitor = visitOwnSite()

async function photoOf(slug: string): Promise<string> {
  const { body } = await visitor.ask(`/en/doctors/${slug}/`)
  return /\/photos\/[^"]+\.webp/.exec(body)?.[0] ?? ''
}

function change(sql: string): void {
  const database = openDatabase(join(visitor.site().dataDir, 'portal.db'))
  database.sqlite.exec(sql)
  closeDatabase(database)
}

describe('the picture of a doctor', () => {
  test('is sent as what it is, and asked for again each time', async () => {
    const answer = await visitor.ask(await photoOf(people.helene))
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('image/webp')
    expect(answer.headers['cache-control']).toBe('no-cache')
    expect(answer.headers['content-security-policy']).toContain(`default-src 'none'`)
  })

  test('is unknown at an invented address', async () => {
    for (const path of ['/photos/x.webp', '/photos/00000000-0000-7000-8000-000000000000.webp'])
      expect((await visitor.ask(path)).status).toBe(404)
  })

  test('is gone with its person, at once', async () => {
    const path = await photoOf(people.helene)
    change(`INSERT INTO suspension (practitioner_id, suspended_at, suspended_by, reason)
      SELECT id, '2026-11-21T09:00:00.000Z', 'test', 'test' FROM practitioner WHERE slug = '${people.helene}'`)
    const answer = await visitor.ask(path)
    expect(answer.status).toBe(410)
    expect(answer.body).not.toContain('WEBP')
  })
})
