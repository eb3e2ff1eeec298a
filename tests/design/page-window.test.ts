import { describe, expect, test } from 'vitest'
import { pageWindow } from '../../src/design/page-window.ts'

describe('the page numbers under a list', () => {
  test('are all shown when there are few', () => {
    expect(pageWindow(1, 3)).toEqual([1, 2, 3])
    expect(pageWindow(1, 1)).toEqual([1])
  })

  test('show the ends and the neighbours when there are many', () => {
    expect(pageWindow(10, 20)).toEqual([1, 'gap', 9, 10, 11, 'gap', 20])
    expect(pageWindow(1, 20)).toEqual([1, 2, 'gap', 20])
    expect(pageWindow(20, 20)).toEqual([1, 'gap', 19, 20])
  })

  test('name a single missing page instead of a gap', () => {
    expect(pageWindow(4, 6)).toEqual([1, 2, 3, 4, 5, 6])
  })
})
