import { describe, expect, test } from 'vitest'
import { resources } from '../../src/management/addresses.ts'
import { sections } from '../../src/management/endpoints.ts'
import { problemShapes, referencePage } from '../../src/management/reference/operations.ts'

const operations = resources.flatMap((name) => referencePage(name)?.operations ?? [])
const operation = (id: string) => operations.find((one) => one.id === id)

describe('the reference of the management API', () => {
  test('has every operation, and says of each that takes a body what to send', () => {
    const all = sections.flatMap(({ endpoints }) => endpoints)
    expect(operations.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    const taking = operations.filter(({ method }) => method !== 'GET')
    expect(taking.filter(({ sends, files }) => sends.length + files.length === 0)).toEqual([])
  })

  test('names the kinds of file that an upload takes', () => {
    expect(operation('readList')?.files).toEqual(expect.arrayContaining(['text/csv']))
    expect(operation('openCase')?.files).toEqual([])
  })

  test('says what a parameter is when nobody says it', () => {
    const limit = operation('listCases')?.parameters.find(({ name }) => name === 'limit')
    expect(limit?.type).toBe('whole number, at most 100; 50 unless said')
  })

  test('says of a list what its members are', () => {
    const [mapping] = operation('takeStepOfImport')?.sends ?? []
    const roles = mapping?.fields.find(({ path }) => path === 'roles')
    expect(roles?.note).toMatch(/^What a column holds: /)
  })

  test('shows every part of a refusal', () => {
    expect(problemShapes().map(({ when }) => when)).toEqual(['Problem', 'Fault', 'Difference'])
    for (const { fields } of problemShapes()) expect(fields.map(({ path }) => path)).not.toEqual([])
  })
})
