import { describe, expect, test } from 'vitest'
import { readViews, removeView, savedViewForm, saveView } from '../../src/auth/saved-views.ts'
import { member, membersWorld } from '../members/scene.ts'
import { now } from '../support/context.ts'

const owing = { list: 'memberships', name: 'Who owes', query: 'dues=2026-due' }

function desk() {
  const world = membersWorld()
  const [clerk, other] = [member(world, 'clerk@example.org'), member(world, 'other@example.org')]
  const save = (view: Partial<typeof owing> = {}) =>
    saveView(world.database, clerk.accountId, { ...owing, ...view }, now)
  const views = (list = 'memberships') => readViews(world.database, clerk.accountId, list)
  return { ...world, clerk, other, save, views }
}

describe('a saved view', () => {
  test('is one person’s, of one list, by name', () => {
    const { database, other, save, views } = desk()
    save({ name: 'Students', query: 'category=student' })
    save()
    save({ list: 'doctors' })
    expect(views().map(({ name, query }) => [name, query])).toEqual([
      ['Students', 'category=student'],
      ['Who owes', 'dues=2026-due'],
    ])
    expect(readViews(database, other.accountId, 'memberships')).toEqual([])
  })

  test('takes the place of one with the same name', () => {
    const { save, views } = desk()
    const [first, second] = [save(), save({ query: 'dues=2027-due' })]
    expect(second).toEqual(first)
    expect(views()).toMatchObject([{ query: 'dues=2027-due' }])
  })

  test('gets a new name when the same is saved under another, and leaves one of that name alone', () => {
    const { save, views } = desk()
    const [first, renamed] = [save(), save({ name: 'Open dues' })]
    expect(renamed).toEqual(first)
    expect(views()).toMatchObject([{ name: 'Open dues', query: owing.query }])
    const other = save({ name: 'Students', query: 'category=student' })
    expect(save({ name: 'Students', query: owing.query })).toEqual(other)
    expect(views().map(({ name }) => name)).toEqual(['Open dues', 'Students'])
  })

  test('is removed by nobody but its owner', () => {
    const { database, clerk, other, save, views } = desk()
    const saved = save()
    const uid = saved.ok ? saved.value.uid : ''
    expect(removeView(database, other.accountId, uid)).toEqual({ ok: false, reason: 'unknown-view' })
    expect(views()).toHaveLength(1)
    expect(removeView(database, clerk.accountId, uid).ok).toBe(true)
    expect(views()).toEqual([])
  })

  test('is the thirtieth of its list at most', () => {
    const { save } = desk()
    for (let number = 1; number <= 30; number++)
      expect(save({ name: `View ${number}`, query: `q=${number}` }).ok).toBe(true)
    expect(save({ name: 'One more' })).toEqual({ ok: false, reason: 'too-many-views' })
    expect(save({ name: 'View 7', query: '' }).ok).toBe(true)
  })

  test('keeps an address as a query, whatever was typed into the form', () => {
    const read = savedViewForm.parse({ ...owing, query: 'q=a b&x="><script>' })
    expect(read.query).toBe('q=a+b&x=%22%3E%3Cscript%3E')
    for (const wrong of [{ name: ' ' }, { name: 'a\u202eb' }, { list: '../x' }, { query: 'x'.repeat(1001) }])
      expect(savedViewForm.safeParse({ ...owing, ...wrong }).success).toBe(false)
  })
})
