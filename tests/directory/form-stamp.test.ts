import { describe, expect, test } from 'vitest'
import { isFilledByHand, stampForm } from '../../src/directory/form-stamp.ts'
import { createSecrets } from '../../src/kernel/secrets.ts'
import { now } from '../support/context.ts'
import { testSecrets } from '../support/secrets.ts'

const secrets = testSecrets()
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const stamp = stampForm(secrets, now)

describe('a form that was shown', () => {
  test.each([
    ['at once', 0, false],
    ['in one second', 1, false],
    ['in three seconds', 3, true],
    ['after a day', 86_400, true],
    ['after three days', 3 * 86_400, false],
    ['before it was shown', -60, false],
  ])('and is sent %s: filled in by a person? %s', (_when, seconds, expected) => {
    expect(isFilledByHand(secrets, { stamp }, later(seconds))).toBe(expected)
  })

  test.each([
    ['nothing', ''],
    ['a time alone', stamp.split('.')[0] ?? ''],
    ['another time', `0.${stamp.split('.')[1]}`],
    ['the stamp of another site', stampForm(createSecrets(Buffer.alloc(32, 1)), now)],
    ['a long text', 'a.'.repeat(5000)],
  ])('is not believed with %s in place of its stamp', (_what, forged) => {
    expect(isFilledByHand(secrets, { stamp: forged }, later(60))).toBe(false)
  })

  test('is not believed when somebody filled in what nobody sees', () => {
    expect(isFilledByHand(secrets, { stamp, website: '' }, later(60))).toBe(true)
    expect(isFilledByHand(secrets, { stamp, website: 'https://shop.example' }, later(60))).toBe(false)
  })
})
