import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testFolder } from '../../support/context.ts'
import { portalWith, societyFolder } from '../../support/portal.ts'

const portal = portalWith({ NOW: '2026-11-21T09:00:00.000Z' })
const list =
  'Nom;Prénom;RPPS;Ref;Ville\nMontbrun;Théo;10000000065;A-17;Toulouse\nLanterne;Aude;10000000073;A-18;Nulleparttown\n'
const answer = z.object({
  import: z.string(),
  state: z.string(),
  outcomes: z.record(z.string(), z.number()),
  stored: z.number(),
})

function fileOf(content: string): string {
  const file = join(testFolder(), 'list.csv')
  writeFileSync(file, content)
  return file
}

describe('portal import and export', () => {
  test('dry-run, apply, take away, bring in again and undo', () => {
    const [folder, file] = [societyFolder('demonstration'), fileOf(list)]
    const json = (...words: string[]) =>
      answer.parse(JSON.parse(portal(folder, 'import', ...words, '--json').stdout))
    expect(json(file, '--dry-run')).toMatchObject({ state: 'compared', outcomes: { new: 2 }, stored: 0 })
    const applied = json(file, '--map', 'Ref=memberNumber')
    expect(applied).toMatchObject({ state: 'applied', stored: 2 })
    const out = join(testFolder(), 'out.csv')
    expect(portal(folder, 'export', out, '--lang', 'fr')).toMatchObject({ status: 0 })
    expect(readFileSync(out, 'utf8')).toContain('A-17')
    expect(json(out)).toMatchObject({ state: 'compared', outcomes: { same: 2 } })
    expect(json('--undo', applied.import)).toMatchObject({ state: 'undone' })
  })

  test('say in one sentence what is wrong', () => {
    const folder = societyFolder('demonstration')
    const said = (...words: string[]) => {
      const { status, stderr } = portal(folder, ...words)
      return [status, stderr.trim().split('\n').at(-1)]
    }
    expect(said('import', '/nowhere/list.csv')).toEqual([1, '/nowhere/list.csv cannot be opened'])
    expect(said('import', fileOf('%PDF-1.7\n'))).toEqual([
      1,
      'This is no table. CSV, XLSX and ODS can be read.',
    ])
    expect(said('import', fileOf(list), '--map', 'Nr=memberNumber')).toEqual([
      1,
      '--map: the list has no column "nr"',
    ])
    expect(said('import', fileOf(list), '--map', 'Ref=surname')[1]).toMatch(/there is no field "surname"/)
    expect(said('import', '--undo', 'x')).toEqual([1, 'there is no such import'])
    expect(said('export', '/nowhere/out.csv')[0]).toBe(1)
  })
})
