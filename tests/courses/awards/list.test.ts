import { describe, expect, test } from 'vitest'
import { coursesWaiting } from '../../../src/courses/awards/courses-waiting.ts'
import { awardByForm } from '../../../src/courses/awards/form/award-by-form.ts'
import { newDraft } from '../../../src/courses/awards/form/draft.ts'
import { checkDraft, readList } from '../../../src/courses/awards/form/read-list.ts'
import { shownNumber } from '../../../src/courses/awards/award-number.ts'
import { readAwards, type AwardQuery } from '../../../src/courses/awards/list-awards.ts'
import { forgetHolder, revokeAward } from '../../../src/courses/awards/revoke-award.ts'
import { membersWorld, rows } from '../../members/scene.ts'
import { now } from '../../support/context.ts'
import { dayAfter, doctor } from '../scene.ts'
import { editor, given, heldCourse, oneGiven, person } from './scene.ts'

const newestFirst = { sort: 'given', isDescending: true } as const

describe('the list of awards', () => {
  test('is read page by page in every order, each award once, whatever is awarded meanwhile', () => {
    const world = membersWorld()
    given(
      world,
      ['Élodie', 'anouk', 'Blaise', 'אנוק', 'Anouk'].map((name) => person(name)),
    )
    const forgotten = oneGiven(world, person('Zoë'))
    forgetHolder(world.database, forgotten.uid, editor)
    for (const sort of ['given', 'awarded', 'holder'] as const)
      for (const isDescending of [false, true]) {
        const read = (cursor?: string) => readAwards(world.database, { sort, isDescending, cursor }, now, 2)
        const [first] = [read()]
        const second = read(first?.next ?? '')
        const third = read(second.next ?? '')
        const all = [first, second, third].flatMap((page) => page?.awards.map(({ id }) => id) ?? [])
        expect([new Set(all).size, all.length, third.next]).toEqual([6, 6, null])
      }
    const names = readAwards(world.database, { sort: 'holder', isDescending: false }, now).awards
    expect(names.map(({ holder }) => holder?.name)).toEqual([
      ...[undefined, 'anouk', 'Anouk', 'Blaise', 'Élodie', 'אנוק'],
    ])
  })

  test('finds by whole number, id, or words of a name in any script, and by state and kind', () => {
    const world = membersWorld()
    const anouk = oneGiven(world, person('Anouk Lefèvre', 'אנוק לפבר'))
    const blaise = oneGiven(world, person('Blaise'), { kind: 'certificate', validUntil: '2026-12-01' })
    const found = (query: Partial<AwardQuery>, at = now) =>
      readAwards(world.database, { ...newestFirst, ...query }, at).awards.map(({ holder }) => holder?.name)
    for (const q of [shownNumber(anouk.number), anouk.uid, `award:${anouk.uid}`, 'lefevre ANOUK', 'לפבר'])
      expect(found({ q })).toEqual(['Anouk Lefèvre'])
    expect(found({ q: shownNumber(anouk.number).slice(0, -1) })).toEqual([])
    expect(found({ q: '%' })).toHaveLength(2)
    expect(found({ kind: 'certificate' })).toEqual(['Blaise'])
    expect(found({ state: 'valid' })).toHaveLength(2)
    expect(found({ state: 'expired' }, dayAfter)).toEqual(['Blaise'])
    revokeAward(world, { uid: blaise.uid, reason: 'x' }, editor)
    expect([found({ state: 'expired' }, dayAfter), found({ state: 'revoked' })]).toEqual([[], ['Blaise']])
  })
})

describe('a pasted list', () => {
  const read = (people: string) =>
    readList({ ...newDraft(now), titles: { en: 'A', fr: 'B', he: 'ג' }, people })

  test('is understood with semicolons, as columns of a spreadsheet, and in any order of columns', () => {
    const list = read(
      'Anouk; a@example.org; אנוק\r\n\nBlaise\tb@example.org\nc@example.org, Claude\nDanaé Roux\nגיל; Gil',
    )
    expect(list.ok && list.list.recipients).toEqual([
      { name: 'Anouk', email: 'a@example.org', hebrew: 'אנוק' },
      { name: 'Blaise', email: 'b@example.org', hebrew: null },
      { name: 'Claude', email: 'c@example.org', hebrew: null },
      { name: 'Danaé Roux', email: null, hebrew: null },
      { name: 'Gil', email: null, hebrew: 'גיל' },
    ])
  })

  test('says what is wrong with which line, and takes nothing of it', () => {
    expect(read('Anouk\na@b; Blaise\nClaude;x;y\n; d@example.org\nЕва\nRoux; Danaé')).toEqual({
      ok: false,
      problems: [
        { field: 'people', reason: 'email', line: 2 },
        { field: 'people', reason: 'columns', line: 3 },
        { field: 'people', reason: 'missing', line: 4 },
        { field: 'people', reason: 'characters', line: 5 },
        { field: 'people', reason: 'hebrew', line: 6 },
      ],
    })
    const world = membersWorld()
    const unknown = { ...newDraft(now), titles: { en: 'A', fr: 'B', he: 'ג' }, people: 'A\nB; b@example.org' }
    expect(checkDraft(world.database, unknown, now)).toEqual({
      ok: false,
      problems: [{ field: 'people', reason: 'unknown-account', line: 2 }],
    })
  })

  test('names the field of everything else that is wrong', () => {
    const wrong = { ...newDraft(now), kind: 'medal', awardedOn: 'soon', titles: { en: 'A', fr: '', he: '' } }
    const answer = readList({ ...wrong, people: 'Anouk' })
    expect(answer.ok ? [] : answer.problems.map(({ field, reason }) => [field, reason])).toEqual([
      ['kind', 'choice'],
      ['title-fr', 'missing'],
      ['title-he', 'missing'],
      ['awardedOn', 'date'],
    ])
  })
})

describe('a form that is sent again', () => {
  test('awards once, and is refused when other people stand in it', () => {
    const world = membersWorld()
    const draft = { ...newDraft(now), titles: { en: 'A', fr: 'B', he: 'ג' } }
    const send = (people: string) => {
      const read = readList({ ...draft, people })
      if (!read.ok) throw new Error('the form cannot be read')
      return awardByForm(world, read.list, editor)
    }
    expect(send('Anouk').ok).toBe(true)
    expect(send('Anouk').ok).toBe(true)
    expect(send('Anouk\nBlaise')).toEqual({ ok: false, reason: 'sent-before', line: 0 })
    expect(rows(world, 'award')).toBe(1)
  })
})

describe('a course that is over', () => {
  test('waits with whoever was there and has no certificate yet, and fills the form with them', () => {
    const world = membersWorld()
    heldCourse(world, 'Anouk', 'Blaise')
    doctor(world, 'Eve')
    const [waiting] = coursesWaiting(world.database, dayAfter)
    if (!waiting) throw new Error('no course waits')
    const draft = newDraft(dayAfter, waiting)
    expect(draft.people).toBe('Anouk; anouk@example.org\nBlaise; blaise@example.org')
    const list = readList(draft)
    if (!list.ok) throw new Error('the form cannot be read')
    given(world, [...list.list.recipients], list.list.facts, { by: 'account:editor', at: dayAfter })
    expect(coursesWaiting(world.database, dayAfter)).toEqual([])
  })
})
