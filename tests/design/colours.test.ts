import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../src/design/styles/tokens.css', import.meta.url), 'utf8')

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (theme) => {
  const onPaper = ['ink', 'ink-2', 'ink-3', 'pine', 'visited', 'ok', 'due', 'bad', 'sabra']

  test.each(onPaper)('let %s be read as text on paper', (name) => {
    expect(contrast(colour(name, theme), colour('paper', theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each([
    ['ink-2', 'sunken'],
    ['ink-3', 'surface'],
    ['pine', 'tint'],
    ['on-pine', 'pine'],
    ['on-pine', 'pine-deep'],
    ['ink', 'bad-tint'],
    ['bad', 'bad-tint'],
    ['pine', 'bad-tint'],
  ])('let %s be read on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['paper', 'surface', 'sunken'])('let the edge of a field be seen on %s', (ground) => {
    expect(contrast(colour('edge', theme), colour(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

function colour(name: string, theme: 'light' | 'dark'): string {
  const [, light = '', dark = ''] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? []
  return theme === 'light' ? light : dark
}

/** The contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(hex: string): number {
  const digits = hex.slice(1)
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    linear(parseInt(full.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
