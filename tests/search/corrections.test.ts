import { describe, expect, it } from 'vitest'
import { SortedWords } from '../../src/search/corrections.ts'

const words = new SortedWords([
  'martin',
  'marten',
  'martine',
  'cohen',
  'dupont',
  'dupond',
  'כהנ',
  'a',
  'ab',
  'ba',
])

function near(asked: string, most: number): Record<string, number> {
  return Object.fromEntries(words.near(asked, most).map(({ index, edits }) => [words.words[index], edits]))
}

describe('words near a misspelt one', () => {
  it('counts a letter more, less or changed, and swapped neighbours, as one slip', () => {
    expect(near('martin', 1)).toEqual({ martin: 0, marten: 1, martine: 1 })
    expect(near('choen', 1)).toEqual({ cohen: 1 })
    expect(near('dupon', 1)).toEqual({ dupont: 1, dupond: 1 })
    expect(near('ab', 1)).toEqual({ a: 1, ab: 0, ba: 1 })
  })

  it('finds what comparing with every word finds', () => {
    const list = new SortedWords(Array.from({ length: 400 }, (_, at) => invented(at)))
    for (let at = 0; at < 60; at++) {
      const asked = invented(at * 7 + 3)
      for (const most of [1, 2]) {
        const found = list.near(asked, most).map(({ index, edits }) => [list.words[index], edits])
        const compared = list.words.map((word) => [word, distance(asked, word)] as const)
        expect(found).toEqual(compared.filter(([, edits]) => edits <= most).map((pair) => [...pair]))
      }
    }
  })

  it('finds nothing for a word longer than any name', () => {
    expect(words.near('a'.repeat(500), 2)).toEqual([])
  })

  it('finds beginnings', () => {
    const [from, to] = words.withPrefix('mart')
    expect(words.words.slice(from, to)).toEqual(['marten', 'martin', 'martine'])
  })
})

/** Short words over few letters, so that many are near each other. */
function invented(seed: number): string {
  const state = Math.imul(seed + 1, 2654435761) >>> 0
  return Array.from({ length: 2 + (state % 5) }, (_, at) => 'abcd'.charAt((state >>> (at * 3 + 3)) & 3)).join(
    '',
  )
}

function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  const cell = (row: number, column: number) => rows[row]?.[column] ?? Infinity
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const slips = Math.min(
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
        cell(row - 1, column - 1) + same,
      )
      rows[row]?.splice(column, 1, swapped ? Math.min(slips, cell(row - 2, column - 2) + 1) : slips)
    }
  }
  return cell(a.length, b.length)
}
