import { describe, expect, test } from 'vitest'
import { citedSources, numberCitations, withoutCitations } from '../../src/library/citations.ts'

const label = (number: number) => `Source ${number}`

describe('citations in a page', () => {
  test('get numbers in the order of their first use', () => {
    const { html, sources } = numberCitations('<p>One. [@B; @A]</p><p>Two. [@A]</p>', label)
    expect(sources).toEqual(['B', 'A'])
    expect(html).toBe(
      '<p>One.<sup class="citation"><a href="#source-1" aria-label="Source 1">1</a>, ' +
        '<a href="#source-2" aria-label="Source 2">2</a></sup></p>' +
        '<p>Two.<sup class="citation"><a href="#source-2" aria-label="Source 2">2</a></sup></p>',
    )
  })

  test('leave a text without citations as it is', () => {
    expect(numberCitations('<p>[link](x) and @name</p>', label)).toEqual({
      html: '<p>[link](x) and @name</p>',
      sources: [],
    })
  })

  test('are read from Markdown with every repetition', () => {
    expect(citedSources('One. [@A; @B]\n\nTwo. [@A]')).toEqual(['A', 'B', 'A'])
  })

  test('can be taken away', () => {
    expect(withoutCitations('Little, rarely. [@SFMLEAF; @PERRIN2008]')).toBe('Little, rarely.')
  })
})
