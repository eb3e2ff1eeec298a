import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { everybody, searchQuery } from '../../src/directory/doctor-query.ts'
import { readSociety } from '../../src/directory/society.ts'
import { locales } from '../../src/i18n/locales.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { closeDatabase } from '../../src/kernel/database.ts'
import { checkPublicity } from '../../src/members/publicity/check-publicity.ts'
import { inventPeople } from '../../src/portal/demo/people.ts'
import { makeDemonstration } from '../../src/portal/demo/make-demonstration.ts'
import { makeStoryDemonstration } from '../../src/portal/demo/story.ts'
import type { ListedPerson } from '../../src/portal/demo/listing-file.ts'
import { knownWords } from '../../src/portal/demo/words.ts'
import { readQueue } from '../../src/verification/read-queue.ts'
import { connect, now, openDirectory, testDatabase, testFolder } from '../support/context.ts'
import { copyDemonstration } from '../support/demonstration.ts'
import { basile, eloise, list, toulouse } from '../support/people.ts'

const words = knownWords()
const twiceALift = { ...toulouse, city: 'Balma', access: ['lift' as const, 'lift' as const] }

function make(file: string, people: Iterable<ListedPerson>) {
  return makeDemonstration({ file, words, people, now, seed: 1, onPerson: () => undefined })
}

describe('invented people', () => {
  const invent = (count: number, seed: number) => [...inventPeople(count, seed, words)]
  const people = invent(300, 7)

  test('are the same for the same seed, however many are asked for', () => {
    expect(invent(100, 7)).toEqual(people.slice(0, 100))
  })

  test('are others for another seed', () => {
    const others = invent(100, 8)
    const names = new Set(people.map(({ names }) => JSON.stringify(names)))
    expect(others.filter(({ names: theirs }) => names.has(JSON.stringify(theirs))).length).toBeLessThan(20)
  })

  test('contradict nothing: every word is known, and nothing is both offered and not', () => {
    for (const { offered, notOffered, languages, techniques, practices } of people) {
      expect(offered.filter((id) => notOffered.includes(id))).toEqual([])
      expect([...offered, ...notOffered].filter((id) => !words.condition.includes(id))).toEqual([])
      expect(languages.filter((id) => !words.language.includes(id))).toEqual([])
      expect(techniques.filter((id) => !words.technique.includes(id))).toEqual([])
      for (const { phones } of practices) expect(phones[0]).toMatch(/^\+[1-9]\d{6,14}$/)
    }
  })
})

describe('a demonstration', () => {
  test('of the story has its marks, and shows nobody whom the story hides', () => {
    const file = join(testFolder(), 'portal.db')
    const { stored, listed } = makeStoryDemonstration(file, now)
    const database = connect(file)
    expect(readSociety(database)?.kind).toBe('demonstration')
    const shown = [...openDirectory(database).listings.all(now)]
    expect(stored).toBeGreaterThan(shown.length)
    // The suspended and the expired were listed once.
    expect(listed).toBeGreaterThan(shown.length)
    const suspended = database.sqlite.prepare('SELECT practitioner_id FROM suspension').pluck().all()
    expect(suspended.length).toBeGreaterThan(0)
    expect(shown.filter(({ id }) => suspended.includes(id))).toEqual([])
    expect(shown.some(({ confirmationDueAt }) => confirmationDueAt <= now.toISOString())).toBe(true)
    expect(shown.some(({ practices }) => practices.length === 0)).toBe(true)
  })

  test('of the story shows hours, pictures, texts and an absence, and what some keep to themselves is absent', () => {
    const file = join(testFolder(), 'portal.db')
    copyDemonstration(file)
    const shown = [...openDirectory(connect(file)).listings.all(now)]
    const practices = shown.flatMap((listing) => listing.practices)
    expect(practices.filter(({ hours }) => hours.length > 0).length).toBeGreaterThan(8)
    expect(practices.filter(({ absences }) => absences.length > 0)).toHaveLength(1)
    expect(shown.filter(({ photo }) => photo !== null).length).toBeGreaterThan(4)
    expect(shown.find(({ ref }) => ref === 'demo-005')?.practices[0]?.street).toBeNull()
    const texts = shown.flatMap((listing) =>
      locales.map((locale) => ({ locale, text: listing.texts[locale] ?? '' })),
    )
    expect(texts.filter(({ text }) => text !== '').length).toBeGreaterThan(8)
    for (const { locale, text } of texts) expect([text, checkPublicity(text, locale)]).toEqual([text, []])
  })

  test('of the story has applications that wait for the staff, of people whom nobody finds', () => {
    const file = join(testFolder(), 'portal.db')
    copyDemonstration(file)
    const database = connect(file)
    const waiting = readQueue(database, {}, now)
    expect(new Set(waiting.map(({ state }) => state))).toEqual(
      new Set(['submitted', 'in-review', 'prepared']),
    )
    const applicants = database.sqlite.prepare('SELECT practitioner_id FROM application').pluck().all()
    expect(applicants).toHaveLength(4)
    const shown = [...openDirectory(database).listings.all(now)]
    expect(shown.filter(({ id }) => applicants.includes(id))).toEqual([])
  })

  test('replaces an older one, puts doctors into the towns of the gazetteer, and leaves no file beside it', () => {
    const { folder, file } = olderDemonstration()
    make(file, [{ ...basile, practices: [twiceALift], story: null }])
    expect(readdirSync(folder)).toEqual(['portal.db'])
    const { sqlite } = connect(file)
    expect(sqlite.prepare('SELECT slug, place_id FROM practitioner JOIN practice').raw().all()).toEqual([
      ['basile-tournefeuille-balma', 'fr-31044'],
    ])
  })

  test('that fails half way leaves no file', () => {
    const folder = testFolder()
    expect(() => make(join(folder, 'portal.db'), brokenHalfWay())).toThrow('half way')
    expect(readdirSync(folder)).toEqual([])
  })

  test('that fails half way leaves an older one byte for byte', () => {
    const { folder, file } = olderDemonstration()
    const before = readFileSync(file)
    expect(() => make(file, brokenHalfWay())).toThrow('half way')
    expect(readdirSync(folder)).toEqual(['portal.db'])
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  test('of 5,000 doctors is loaded whole', async () => {
    const file = join(testFolder(), 'portal.db')
    const start = performance.now()
    const { stored, listed } = make(file, inventPeople(5000, 1, words))
    const loaded = performance.now()
    const { doctors } = openDirectory(connect(file))
    const opened = performance.now()
    process.stdout.write(
      `5,000 doctors: made in ${Math.round(loaded - start)} ms, opened in ${Math.round(opened - loaded)} ms\n`,
    )
    expect([stored, listed]).toEqual([5000, 5000])
    const totalAt = async (at: Date) => (await doctors.search(searchQuery(everybody, 'en', at))).total
    expect(await totalAt(now)).toBe(5000)
    expect(await totalAt(addDays(now, 3650))).toBe(0)
    expect(existsSync(`${file}.new`)).toBe(false)
  }, 300_000)
})

function olderDemonstration(): { folder: string; file: string } {
  const database = testDatabase()
  list(database, eloise)
  closeDatabase(database)
  return { folder: dirname(database.file), file: database.file }
}

function* brokenHalfWay(): Generator<ListedPerson> {
  yield { ...eloise, story: null }
  throw new Error('half way')
}
