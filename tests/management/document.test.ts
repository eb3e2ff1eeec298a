import { globSync } from 'node:fs'
import { join } from 'node:path'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { format } from 'prettier'
import { describe, expect, test } from 'vitest'
import { routeRows } from '../../src/auth/policy-table.ts'
import { projectRoot } from '../../src/kernel/root.ts'
import { resources } from '../../src/management/addresses.ts'
import { sections } from '../../src/management/endpoints.ts'
import { described, faultsOf } from './description.ts'

const all = sections.flatMap(({ endpoints }) => endpoints)

describe('the description of the management API', () => {
  test('has nothing that a linter of OpenAPI would correct', async () => {
    const config = await createConfig({ extends: ['recommended-strict'] })
    const found = await lintFromString({ source: JSON.stringify(described), config })
    expect(found.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
  })

  test('is what it was; a change is told to those who use it (npx vitest -u writes it anew)', async () => {
    const text = await format(JSON.stringify(described), { parser: 'json', printWidth: 110 })
    await expect(text).toMatchFileSnapshot('./openapi.snapshot.json')
  })

  test('names every address that the site has, and no other', () => {
    const files = resources.flatMap((name) =>
      globSync(`${name}{.ts,/**/*.ts}`, { cwd: join(projectRoot, 'src/pages/api/v1') }),
    )
    const routes = files.map((file) =>
      `/api/v1/${file
        .replaceAll('\\', '/')
        .replace(/\.ts$/, '')
        .replace(/\/index$/, '')}`.replace(/\[(\w+)\]/g, '{$1}'),
    )
    expect(Object.keys(described.paths ?? {}).toSorted()).toEqual(routes.toSorted())
    for (const route of routes) expect(routeRows.has(route.replace(/\{(\w+)\}/g, '[$1]'))).toBe(true)
  })

  test('has one name for every operation, and a row of the policy table: without one nobody may', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.filter(({ row }) => row?.who !== 'role').map(({ id }) => id)).toEqual([])
  })

  test('asks for a version wherever something is changed that was there before', () => {
    const changing = all.filter(({ method, status }) => method !== 'GET' && status === 200)
    expect(changing.filter(({ isVersioned }) => !isVersioned).map(({ id }) => id)).toEqual([])
  })

  test('refuses what it does not describe', () => {
    const answer = { status: 200, type: 'application/json', body: { items: [], next: null, extra: 1 } }
    expect(faultsOf('GET', '/api/v1/practitioners', answer)).not.toEqual([])
    expect(faultsOf('GET', '/api/v1/practitioners', { ...answer, status: 302 })).not.toEqual([])
    expect(faultsOf('GET', '/api/v1/practitioners', { ...answer, body: { items: [], next: null } })).toEqual(
      [],
    )
  })
})
