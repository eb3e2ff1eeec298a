/** Why a passage of a member's text may not be allowed. Warnings: nothing is changed or refused by them. */
export const publicity = {
  title: 'Words to look at again',
  intro:
    'French rules for doctors’ communication may not allow these passages. You can keep them; staff see the same marks.',
  none: 'No passage was marked. That is no permission: the words are yours.',
  basis: 'The rule',
  rules: {
    testimonial: {
      name: 'What patients say',
      why: 'A doctor’s communication may not rest on the word of third persons: no reviews, stars, quotes or thanks (article R.4127-19-1). Say what you do instead.',
    },
    comparison: {
      name: 'Comparison with others',
      why: 'Comparisons with other doctors or places of care are not allowed (article R.4127-19-1). Describe your own work.',
    },
    superlative: {
      name: 'Superlative',
      why: '“Best”, “leading” or “unique” compare with all others without saying so. Facts are allowed: training, years, what you treat.',
    },
    price: {
      name: 'Price as bait',
      why: 'Free sessions, discounts and gifts invite people to treatment they may not need, and medicine is not a trade (articles R.4127-19 and R.4127-19-1). Plain fees may be stated.',
    },
    promise: {
      name: 'Promise of a result',
      why: 'What a treatment does is never certain, and communication must be honest and not mislead. Say what may be expected, for whom, and what is not known.',
    },
    title: {
      name: 'Title that does not exist',
      why: 'Mesotherapy is no medical specialty: a university diploma gives no title of specialist. Write “diploma in mesotherapy”.',
    },
  },
}
