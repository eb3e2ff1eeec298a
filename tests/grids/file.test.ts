import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { gridFile } from '../../src/grids/grid-file.ts'
import { grids } from '../../src/grids/grids.ts'
import { readAddress } from '../../src/grids/list-address.ts'
import { testDatabase } from '../support/context.ts'
import { list } from '../support/people.ts'
import { addMany, gridWorldOf, named } from './scene.ts'

test('the file of a view holds exactly its rows, or those that were chosen, days as programs write them, and no formula', async () => {
  const world = gridWorldOf(testDatabase())
  list(world.database, named('Ada', 'Berg 100'))
  const many = Array.from({ length: 509 }, (_, number) => named('Ada', `Berg ${101 + number}`))
  addMany(world.database, [...many, named('=1+1', 'Alone')])
  const file = async (address: string, uids?: string[]) => {
    const { query } = readAddress(grids.doctors, new URLSearchParams(address), world)
    const text = await new Response(gridFile(grids.doctors, { query, uids }, world, 'account:clerk')).text()
    const rows: string[][] = parse(text, { bom: true })
    return rows
  }
  const everybody = await file('')
  expect(everybody).toHaveLength(512)
  expect(everybody[0]?.[0]).toBe('Doctor')
  expect(everybody[2]?.[0]).toBe('Dr Ada Berg 100')
  expect(everybody[2]?.[6]).toBe('2026-11-20')
  const [, alone] = await file('q=alone')
  expect(alone?.[0]).toBe('Dr =1+1 Alone')
  const uid = "SELECT uid FROM practitioner WHERE ref IN ('Ada Berg 600', 'Ada Berg 102') ORDER BY id"
  const two = z.array(z.string()).parse(world.database.sqlite.prepare(uid).pluck().all())
  const chosen = await file('q=alone&order=down&sort=name', two)
  expect(chosen.map(([name]) => name)).toEqual(['Doctor', 'Dr Ada Berg 600', 'Dr Ada Berg 102'])
  const french = { ...world, ...gridWorldOf(world.database, 'fr') }
  const { query } = readAddress(grids.doctors, new URLSearchParams('q=alone'), french)
  const text = await new Response(gridFile(grids.doctors, { query }, french, 'account:clerk')).text()
  expect(text).toMatch(/^Médecin;État;/)
  const acts = world.database.sqlite.prepare('SELECT act, object FROM audit').all()
  expect(acts).toEqual(Array(4).fill({ act: 'list.export', object: 'list:doctors' }))
})
