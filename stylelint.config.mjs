/** Pages are read in both directions: only logical properties, in stylesheets and in components. */
const sides = '(left|right|top|bottom)'

export default {
  overrides: [{ files: ['**/*.astro'], customSyntax: 'postcss-html' }],
  rules: {
    'property-disallowed-list': [
      [
        `/^(margin|padding|border|scroll-margin|scroll-padding)-${sides}/`,
        '/^border-(top|bottom)-(left|right)-radius$/',
        `/^${sides}$/`,
        '/^(min-|max-)?(width|height)$/',
        '/^overflow-[xy]$/',
      ],
      { message: 'use the logical property (inline, block, start, end)' },
    ],
    'declaration-property-value-disallowed-list': [
      {
        '/^(text-align|float|clear|caption-side)$/': ['/left|right/'],
        '/^(margin|padding|inset|border-width|border-style|border-color)$/': ['/^\\S+ \\S+ \\S+ \\S+$/'],
      },
      { message: 'use start, end or the logical property: this side does not turn with the page' },
    ],
    'declaration-no-important': true,
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'no-duplicate-selectors': true,
    'no-invalid-position-at-import-rule': null,
  },
}
