import { expect, test } from 'vitest'
import { reviewOfAll } from '../../src/library/review-of-all.ts'

const early = { reviewedBy: 'Dr A', writtenOn: '2026-01-01', nextReview: '2027-01-01' }
const late = { reviewedBy: 'Dr B', writtenOn: '2026-06-01', nextReview: '2027-06-01' }

test('a list is as old as its newest text, and due when the first of them is', () => {
  expect(reviewOfAll([late, early])).toEqual({
    reviewedBy: 'Dr B, Dr A',
    writtenOn: '2026-06-01',
    nextReview: '2027-01-01',
  })
})

test('a list awaits review while one of its texts does', () => {
  expect(reviewOfAll([early, { ...late, reviewedBy: null }]).reviewedBy).toBeNull()
})
