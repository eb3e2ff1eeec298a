import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { gridFile } from '../../src/grids/grid-file.ts'
import { grids } from '../../src/grids/grids.ts'
import { readAddress } from '../../src/grids/list-address.ts'
import { testDatabase } from '../support/context.ts'
import { list } from '../support/people.ts'
import { addMany, gridWorldOf, named } from './scene.ts'

test('the file of a view holds exactly its rows, days as programs write them, and no formula', async () => {
  const world = gridWorldOf(testDatabase())
  list(world.database, named('Ada', 'Berg 100'))
  const many = Array.from({ length: 509 }, (_, number) => named('Ada', `Berg ${101 + number}`))
  addMany(world.database, [...many, named('=1+1', 'Alone')])
  const file = async (address: string) => {
    const { query } = readAddress(grids.doctors, new URLSearchParams(address), world)
    const text = await new Response(gridFile(grids.doctors, query, world, 'account:clerk')).text()
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
  const acts = world.database.sqlite.prepare('SELECT act, object FROM audit').all()
  expect(acts).toEqual(Array(2).fill({ act: 'list.export', object: 'list:doctors' }))
})
