import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { actFilterOf } from '../../src/audit/act-filter.ts'
import { actDetails, actPhrase, actSentence, objectPath } from '../../src/audit/act-words.ts'
import { exportActs } from '../../src/audit/export-acts.ts'
import { lastDone, readActs } from '../../src/audit/read-acts.ts'
import { record, type Act } from '../../src/audit/record.ts'
import { criticalActs } from '../../src/auth/critical-acts.ts'
import { actionRows } from '../../src/auth/policy-table.ts'
import { locales, messagesIn } from '../../src/i18n/index.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { now, testDatabase } from '../support/context.ts'
import { recordActs } from './acts.ts'

const en = messagesIn('en')

/** What is called an act, too, and is none of the register: what asks for a proof, and what is posted. */
const namesOfOthers: string[] = [...criticalActs, ...actionRows.keys()]

function recordOne(database: Database, act: Partial<Act>): void {
  const usual = { at: now, actor: 'operator', act: 'case.note', object: 'case:c-1' }
  write(database, () => record(database, { ...usual, ...act }))
}

const ask = (query: string) => actFilterOf(new URLSearchParams(query))

describe('the register of acts, read', () => {
  test('is narrowed by person, kind, object and days', () => {
    const database = testDatabase()
    recordOne(database, { actor: 'account:a-1', act: 'case.approve', at: new Date('2026-11-20T23:59:59Z') })
    recordOne(database, { actor: 'account:a-2', act: 'account.sign-in', object: 'account:a-2' })
    recordOne(database, { actor: 'system', act: 'case.open', at: new Date('2026-11-22T00:00:00Z') })
    const found = (query: string) => readActs(database, ask(query)).map(({ act }) => act)
    expect(found('')).toEqual(['case.open', 'account.sign-in', 'case.approve'])
    expect(found('actor=account:a-2')).toEqual(['account.sign-in'])
    expect(found('group=case')).toEqual(['case.open', 'case.approve'])
    expect(found('object=account:a-2')).toEqual(['account.sign-in'])
    expect(found('from=2026-11-21&until=2026-11-21')).toEqual(['account.sign-in'])
    expect(found('until=2026-11-20')).toEqual(['case.approve'])
  })

  test('takes whatever stands in the address', () => {
    const database = testDatabase()
    recordActs(database, 2)
    for (const bad of ["actor='", 'group=%00', 'from=yesterday', 'until=2026-13-40', 'object=%F0%9F%98%80'])
      expect([bad, readActs(database, ask(bad)).length]).toEqual([bad, 2])
  })

  test('goes on below the last row of a page', () => {
    const database = testDatabase()
    recordActs(database, 120)
    const first = readActs(database, {})
    const second = readActs(database, {}, { below: first.at(-1)?.seq })
    expect([first.length, first[0]?.seq, second[0]?.seq]).toEqual([50, 120, 70])
  })

  test('says when something was last done to somebody', () => {
    const database = testDatabase()
    recordOne(database, {
      act: 'account.sign-in',
      object: 'account:a-1',
      at: new Date('2026-11-01T00:00:00Z'),
    })
    recordOne(database, { act: 'account.sign-in', object: 'account:a-1' })
    expect([...lastDone(database, 'account.sign-in', ['account:a-1', 'account:a-2'])]).toEqual([
      ['account:a-1', now.toISOString()],
    ])
  })
})

describe('the register of acts, in words', () => {
  test('has a phrase for every act of the sources, in every language', () => {
    const phrases = Object.keys(en.acts.phrases)
    const unnamed = actsOfSources().filter((act) => !phrases.includes(act))
    expect(unnamed.filter((act) => !namesOfOthers.includes(act))).toEqual([])
    for (const locale of locales) expect(Object.keys(messagesIn(locale).acts.phrases)).toEqual(phrases)
  })

  test('is a sentence with the name, and with something for who has none', () => {
    const act = { seq: 1, at: '', actor: 'account:a-1', act: 'case.approve', object: 'case:c-1', detail: {} }
    expect(actSentence(act, 'Léa', en.acts)).toBe('Léa approved a case')
    expect(actSentence(act, 'Léa', messagesIn('fr').acts)).toBe('Léa a approuvé un dossier')
    expect(actSentence(act, 'לאה', messagesIn('he').acts)).toBe('אישור תיק – לאה')
    expect(actSentence({ ...act, actor: 'system' }, undefined, en.acts)).toBe('The system approved a case')
    expect(actSentence(act, undefined, en.acts)).toMatch(/^An account that is gone/)
    expect(actPhrase('toString', en.acts)).toBe('toString')
  })

  test('shows details by name, roles in words, and links what has a page', () => {
    const detail = { roles: 'verifier auditor', agrees: true, to: null }
    const act = { seq: 1, at: '', actor: 'system', act: 'case.open', object: 'case:c-1', detail }
    expect(actDetails(act, messagesIn('fr'))).toEqual([
      { label: 'rôles', value: 'vérification, contrôle' },
      { label: 'd’accord', value: 'oui' },
    ])
    expect([objectPath('case:c-1'), objectPath('account:a'), objectPath('society')]).toEqual([
      'cases/c-1/',
      'people/a/',
      undefined,
    ])
  })
})

describe('the register of acts, taken away', () => {
  test('is whole, in pieces, and says that it was taken', async () => {
    const database = testDatabase()
    recordActs(database, 1200)
    const given = { format: 'jsonl' as const, by: 'account:a-9', at: now }
    const lines = (await text(exportActs(database, {}, given))).trim().split('\n')
    expect(lines).toHaveLength(1201)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ seq: 1201, act: 'acts.export', actor: 'account:a-9' })
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ seq: 1, detail: { revision: 1 } })
  })

  test('runs nothing in a spreadsheet', async () => {
    const database = testDatabase()
    recordOne(database, { actor: '=cmd()', object: '@sum(1,2)' })
    recordOne(database, { actor: '+1+1', object: '-"2"' })
    const csv = await text(
      exportActs(database, ask('group=case'), { format: 'csv', by: 'operator', at: now }),
    )
    expect(csv.split('\r\n')).toEqual([
      'seq,at,actor,act,object,detail',
      `2,${now.toISOString()},"'+1+1",case.note,"'-""2""",{}`,
      `1,${now.toISOString()},"'=cmd()",case.note,"'@sum(1,2)",{}`,
      '',
    ])
  })
})

/** What the sources write as `act: '…'`. */
function actsOfSources(): string[] {
  const folder = join(projectRoot, 'src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const acts = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/\bact: '([a-z]+\.[a-z.-]+)'/g)].map(
      ([, act]) => act ?? '',
    ),
  )
  return [...new Set(acts)]
}
