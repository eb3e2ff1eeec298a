import { describe, expect, it } from 'vitest'
import { Bitmap } from '../../src/search/bitmap.ts'
import { vectorOf } from '../../src/search/geo.ts'
import { pageOf } from '../../src/search/page-of.ts'
import { soundsOf } from '../../src/search/phonetics.ts'
import { PointColumns } from '../../src/search/point-columns.ts'

describe('a set of documents', () => {
  const set = (...members: number[]) => {
    const made = new Bitmap()
    members.forEach((member) => made.add(member))
    return made
  }

  it('adds, removes, counts and lists, also at the edges of words', () => {
    const some = set(1, 31, 32, 63, 1000)
    some.remove(32)
    some.remove(5000)
    expect([...some.members()]).toEqual([1, 31, 63, 1000])
    expect(some.count()).toBe(4)
    expect(some.has(31)).toBe(true)
    expect(some.has(99_999)).toBe(false)
  })

  it('keeps what is in both and adds what is in either, whatever their lengths', () => {
    expect([...set(1, 2, 900).keepOnly(set(2, 3)).members()]).toEqual([2])
    expect([...set(1).addAll(set(900)).members()]).toEqual([1, 900])
    expect(set(1, 2, 31).countShared(set(2, 31, 900))).toBe(2)
  })

  it('is not changed through its copy', () => {
    const some = set(1)
    some.copy().add(2)
    expect(some.count()).toBe(1)
  })
})

describe('who is near', () => {
  const points = new PointColumns()
  points.set(1, [{ lat: 0, lon: 179.95 }])
  points.set(2, [{ lat: 0, lon: -179.95 }])
  points.set(3, [{ lat: 89.95, lon: 10 }])
  points.set(4, [{ lat: 89.95, lon: -170 }])
  points.set(5, [])
  const near = (lat: number, lon: number, km: number) => [
    ...points.within({ lat, lon }, vectorOf({ lat, lon }), km).members(),
  ]

  it('goes across the date line and over the pole', () => {
    expect(near(0, 180, 30)).toEqual([1, 2])
    expect(near(89.99, 10, 30)).toEqual([3, 4])
  })

  it('goes round the earth for a radius without bounds', () => {
    expect(near(0, 0, 20_100)).toEqual([1, 2, 3, 4])
  })

  it('follows a doctor who moves', () => {
    points.set(1, [
      { lat: 10, lon: 10 },
      { lat: 20, lon: 20 },
    ])
    expect(near(0, 180, 30)).toEqual([2])
    expect(near(20, 20, 1)).toEqual([1])
    expect(points.nearest(1, vectorOf({ lat: 19, lon: 19 }))?.point).toBe(1)
  })
})

describe('a page of an answer', () => {
  const documents = Array.from({ length: 500 }, (_, at) => at)
  const keys = Float64Array.from(documents, (document) => (document * 7919) % 50)
  const sorted = documents.toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)

  it.each([0, 5, 90, 120, 480, 600])('is the same short or long way, from %d', (start) => {
    const page = pageOf(documents, keys, { start, size: 30 }, (a, b) => a - b)
    expect(page).toEqual(sorted.slice(start, start + 30))
  })
})

describe('how a name sounds', () => {
  it.each([
    ['cohen', 'כהנ'],
    ['kohn', 'כהנ'],
    ['levy', 'לוי'],
    ['mizrachi', 'מזרחי'],
    ['chaim', 'חיימ'],
    ['haim', 'חיימ'],
    ['yossef', 'יוספ'],
    ['moche', 'משה'],
    ['schwartz', 'שוורצ'],
    ['tsarfati', 'צרפתי'],
  ])('%s sounds like %s', (latin, hebrew) => {
    const sounds = soundsOf(latin)
    expect(soundsOf(hebrew).some((sound) => sounds.includes(sound))).toBe(true)
  })

  it('tells different names apart', () => {
    expect(soundsOf('martin').some((sound) => soundsOf('dupont').includes(sound))).toBe(false)
  })
})
