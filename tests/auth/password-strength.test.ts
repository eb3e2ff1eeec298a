import { describe, expect, test } from 'vitest'
import { createPasswordJudge } from '../../src/auth/password-strength.ts'

const judge = createPasswordJudge()
const eva = {
  name: 'Eva Montserrat',
  email: 'eva.montserrat@example.org',
  societyName: 'Société de Démonstration',
}
const alone = { ...eva, hasSecondFactor: false }
const withFactor = { ...eva, hasSecondFactor: true }

describe('a password', () => {
  test.each([
    'two quiet herons cross Wednesday',
    'k3#Vq9!tLw2$Zp8rYb',
    'שלוש צפרדעים רוקדות על הגג',
    'onze pingouins lisent sous la pluie',
  ])('that holds is taken: %s', async (password) => {
    expect(await judge(password, alone)).toEqual({ ok: true, value: null })
  })

  test.each([
    ['a', 'password-too-short'],
    ['14characters!!', 'password-too-short'],
    ['x'.repeat(129), 'password-too-long'],
    ['passwordpassword', 'password-own-words'],
    ['qwertyuiopasdfgh', 'password-guessable'],
    ['1234567890123456', 'password-guessable'],
    ['aaaaaaaaaaaaaaaaaaaa', 'password-guessable'],
    ['abababababababab', 'password-guessable'],
    ['mesotherapy2026!', 'password-own-words'],
    ['Mésothérapie2026', 'password-own-words'],
    ['montserratmontserrat', 'password-own-words'],
    ['eva.montserrat@example.org', 'password-own-words'],
    ['societedemonstration', 'password-own-words'],
    ['bonendroit bonendroit', 'password-own-words'],
    ['Docteur Eva Montserrat 75!', 'password-own-words'],
    ['מזותרפיהמזותרפיה', 'password-own-words'],
  ])('%s is refused: %s', async (password, reason) => {
    expect(await judge(password, alone)).toEqual({ ok: false, reason })
  })

  test('may be shorter beside a second factor', async () => {
    expect(await judge('vK3!qz8_Lw2p', withFactor)).toMatchObject({ ok: true })
    expect(await judge('vK3!qz8_Lw2p', alone)).toMatchObject({ reason: 'password-too-short' })
  })

  test('is counted in characters as people see them', async () => {
    expect(await judge('🐸'.repeat(14), alone)).toMatchObject({ reason: 'password-too-short' })
  })
})
