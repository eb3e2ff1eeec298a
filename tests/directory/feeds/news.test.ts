import { describe, expect, test } from 'vitest'
import { prepareNews } from '../../../src/directory/feeds/read-news.ts'
import { suspendPractitioner } from '../../../src/directory/suspend-practitioner.ts'
import { addDays } from '../../../src/kernel/clock.ts'
import type { Database } from '../../../src/kernel/database.ts'
import { now, openDirectory } from '../../support/context.ts'
import { after, at, withEloise } from '../scene.ts'

const slug = 'eloise-vergnac-toulouse'

/** What the feed says at a moment: since when who is listed, and since when who is not. */
function news(database: Database, moment = now) {
  const { listed, left } = prepareNews(database, openDirectory(database).listings)(moment)
  return { listed: listed.map((one) => one.at), left: left.map((one) => one.at) }
}

describe('the news of the list', () => {
  test('name who is listed, since the publication', () => {
    expect(news(withEloise())).toEqual({ listed: [at], left: [] })
  })

  test('say of somebody whose suspension was lifted that they are back, since that day', () => {
    const database = withEloise()
    const [tomorrow, later] = [addDays(now, 1), addDays(now, 2)]
    suspendPractitioner(database, { slug, reason: 'asked for papers', by: 'x', at: tomorrow })
    expect(news(database, tomorrow)).toEqual({ listed: [], left: [tomorrow.toISOString()] })
    after(database, `UPDATE suspension SET lifted_at = '${later.toISOString()}', lifted_by = 'y'`)
    expect(news(database, later)).toEqual({ listed: [later.toISOString()], left: [] })
  })

  test('say of somebody who confirmed too late that they left, and then that they are back', () => {
    const database = withEloise()
    const [lapse, back] = [addDays(now, 30).toISOString(), addDays(now, 40).toISOString()]
    const confirm = (from: string, until: string) =>
      `INSERT INTO confirmation (practitioner_id, confirmed_at, due_at, lapses_at)
       VALUES (1, '${from}', '${until}', '${until}')`
    after(database, confirm(addDays(now, 1).toISOString(), lapse))
    expect(news(database, addDays(now, 35))).toEqual({ listed: [], left: [lapse] })
    after(database, confirm(back, addDays(now, 60).toISOString()))
    expect(news(database, addDays(now, 41))).toEqual({ listed: [back], left: [] })
  })

  test('say that somebody left whose check alone was revoked', () => {
    const moment = addDays(now, 1).toISOString()
    const database = after(withEloise(), `UPDATE verification SET revoked_at = '${moment}', revoked_by = 'x'`)
    expect(news(database, addDays(now, 2))).toEqual({ listed: [], left: [moment] })
  })

  test('forget who left after 90 days', () => {
    const database = withEloise()
    suspendPractitioner(database, { slug, reason: 'asked for papers', by: 'x', at: now })
    expect(news(database, addDays(now, 89)).left).toHaveLength(1)
    expect(news(database, addDays(now, 90)).left).toEqual([])
  })
})
