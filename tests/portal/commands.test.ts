import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSociety } from '../../src/directory/society.ts'
import { parseConfig } from '../../src/kernel/config.ts'
import { createLog } from '../../src/server/create-log.ts'
import { makeServices } from '../../src/server/services.ts'
import { connect, now, testFolder } from '../support/context.ts'
import { portalWith, societyFolder } from '../support/portal.ts'

const portal = portalWith({ NOW: now.toISOString() })

describe('portal init', () => {
  test('makes a real, empty database, once', () => {
    const folder = testFolder()
    const first = portal(folder, 'init', '--society', 'Société réelle', '--country', 'FR')
    expect(first).toMatchObject({ status: 0, stderr: '' })
    const second = portal(folder, 'init', '--society', 'Another', '--country', 'IL')
    expect(second.status).toBe(1)
    expect(second.stderr).toMatch(/exists already; nothing was changed/)
    expect(readSociety(connect(join(folder, 'portal.db')))).toEqual({
      name: 'Société réelle',
      country: 'FR',
      kind: 'real',
    })
  })

  test.each([
    ['a country in words', ['--society', 'S', '--country', 'France'], /--country is two capital letters/],
    ['no country', ['--society', 'S'], /required option.*--country/],
  ])('refuses %s, and makes no file', (_what, options, reason) => {
    const folder = testFolder()
    const { status, stderr } = portal(folder, 'init', ...options)
    expect(status).toBe(1)
    expect(stderr).toMatch(reason)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('portal demo', () => {
  test('never replaces the database of a real society', () => {
    const folder = societyFolder('real')
    const before = readFileSync(join(folder, 'portal.db'))
    const { status, stderr } = portal(folder, 'demo', '--doctors', '3')
    expect(status).toBe(1)
    expect(stderr).toMatch(/belongs to a real society; a demonstration never replaces it/)
    expect(readSociety(connect(join(folder, 'portal.db')))?.kind).toBe('real')
    expect(readFileSync(join(folder, 'portal.db')).length).toBe(before.length)
  })

  test('makes what a file says, and counts it as JSON', () => {
    const folder = testFolder()
    const file = join(folder, 'listings.jsonl')
    const person = { names: [{ script: 'Latn', given: 'Éloïse', family: 'Vergnac' }], country: 'FR' }
    const lines = [
      { ...person, ref: 'a', diplomas: ['diu-mesotherapie'] },
      { ...person, ref: 'b' },
    ]
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
    const { status, stdout } = portal(folder, 'demo', '--from', file, '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ file: join(folder, 'portal.db'), stored: 2, listed: 1, banned: 0 })
  })

  test('leaves out and counts the offers that the law of a country bans', () => {
    const folder = testFolder()
    const file = join(folder, 'listings.jsonl')
    const names = [{ script: 'Latn', given: 'Éloïse', family: 'Vergnac' }]
    const conditions = { offered: ['cellulite', 'sciatica'] }
    const lines = ['FR', 'IL'].map((country) => ({
      ref: country,
      names,
      country,
      conditions,
      diplomas: ['sim-italy'],
    }))
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
    const { status, stdout } = portal(folder, 'demo', '--from', file)
    expect(status).toBe(0)
    expect(stdout).toContain("1 offers were left out, because the law of the doctor's country bans them.")
    const { sqlite } = connect(join(folder, 'portal.db'))
    const offers = sqlite.prepare(
      'SELECT ref, condition_id FROM offer JOIN practitioner ON id = practitioner_id ORDER BY 1, 2',
    )
    expect(offers.raw().all()).toEqual([
      ['FR', 'sciatica'],
      ['IL', 'cellulite'],
      ['IL', 'sciatica'],
    ])
  })

  test('says line and reason of a bad file in one sentence, and makes no database', () => {
    const folder = testFolder()
    const file = join(folder, 'listings.jsonl')
    writeFileSync(
      file,
      '{"ref":"a","names":[{"script":"Latn","given":"A","family":"B"}],"country":"FR"}\nrubbish\n',
    )
    const { status, stderr } = portal(folder, 'demo', '--from', file)
    expect(status).toBe(1)
    expect(stderr.trim()).toBe('line 2: not JSON')
    expect(readdirSync(folder)).toEqual(['listings.jsonl'])
  })

  test.each([
    ['a file that is not there', ['--from', '/nowhere/listings.jsonl'], /nowhere/],
    ['both ways at once', ['--from', 'a.jsonl', '--doctors', '3'], /exclude each other/],
    ['three and a half doctors', ['--doctors', '3.5'], /--doctors is a whole number/],
    ['a seed in words', ['--doctors', '1', '--seed', 'spring'], /--seed is a whole number/],
    ['an option that is none', ['--patients', '3'], /unknown option/],
  ])('refuses %s with one sentence, and makes no file', (_what, options, reason) => {
    const folder = testFolder()
    const { status, stderr } = portal(folder, 'demo', ...options)
    expect(status).toBe(1)
    expect(stderr).toMatch(reason)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(existsSync(join(folder, 'portal.db'))).toBe(false)
  })
})

describe('portal', () => {
  test.each([['help'], ['demo --help']])('%s helps', (command) => {
    const { status, stdout, stderr } = portal(testFolder(), ...command.split(' '))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/Usage: portal/)
  })

  test('refuses a command that is none', () => {
    const { status, stderr } = portal(testFolder(), 'dmeo')
    expect(status).toBe(1)
    expect(stderr).toMatch(/unknown command 'dmeo'/)
  })

  test('names a bad variable of the environment', () => {
    const { status, stderr } = portalWith({ PORT: 'eighty' })(testFolder(), 'demo')
    expect(status).toBe(1)
    expect(stderr.trim()).toBe('PORT is "eighty"; expected a whole number from 0 to 65535')
  })
})

describe('a site', () => {
  const start = (values: Record<string, string>) => () =>
    makeServices(parseConfig(values), createLog('silent'))

  test('of a real society refuses a clock that is set', () => {
    expect(start({ DATA_DIR: societyFolder('real'), NOW: '2026-11-21T09:00:00Z' })).toThrow(
      /NOW is for demonstrations/,
    )
  })

  test('without a society says what to run', () => {
    expect(start({ DATA_DIR: testFolder() })).toThrow(/holds no society; run portal init/)
  })
})
