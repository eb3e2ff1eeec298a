import type { Review } from './schemas.ts'

/** Takes the reviews of the texts behind a list, at least one; the list is reviewed when each is, and due when the first is. */
export function reviewOfAll(reviews: readonly Review[]): Review {
  const names = reviews.map(({ reviewedBy }) => reviewedBy)
  const isReviewed = names.every((name) => name !== null)
  return {
    reviewedBy: isReviewed ? [...new Set(names)].join(', ') : null,
    writtenOn:
      reviews
        .map(({ writtenOn }) => writtenOn)
        .sort()
        .at(-1) ?? '',
    nextReview: reviews.map(({ nextReview }) => nextReview).sort()[0] ?? '',
  }
}
