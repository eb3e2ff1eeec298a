import { describe, expect, test } from 'vitest'
import { proofLink } from '../../../src/courses/awards/award-links.ts'
import { shownNumber } from '../../../src/courses/awards/award-number.ts'
import { keySetOf, keysOfSet, publicKeys } from '../../../src/courses/awards/award-keys.ts'
import { keyId, readToken, signToken } from '../../../src/courses/awards/award-token.ts'
import { forgetHolder, revokeAward } from '../../../src/courses/awards/revoke-award.ts'
import { awardClaimsOf, signAward, signPlate } from '../../../src/courses/awards/sign-award.ts'
import { verifyCode, verifyNumber } from '../../../src/courses/awards/verify-award.ts'
import { withdrawKey } from '../../../src/courses/awards/withdraw-key.ts'
import type { Award } from '../../../src/courses/awards/award.ts'
import { createSecrets } from '../../../src/kernel/secrets.ts'
import type { MembersWorld } from '../../../src/members/world.ts'
import { membersWorld, origin } from '../../members/scene.ts'
import { now } from '../../support/context.ts'
import { acts } from '../scene.ts'
import { editor, oneGiven, person } from './scene.ts'

const notOurs = { kind: 'not-ours' }
const notSigned = { kind: 'not-signed' }

function signed(world: MembersWorld, award: Award): string {
  const token = signAward({ ...world, origin }, award, now)
  if (token === null) throw new Error('no holder')
  return token
}

describe('checking a number', () => {
  test('says whose it is, what, when, and that it counts today: nothing else', () => {
    const world = membersWorld()
    const { number, titles } = oneGiven(world, person('Anouk'))
    expect(verifyNumber(world.database, number, now)).toEqual({
      kind: 'award',
      award: {
        ...{ number, titles, kind: 'diploma', awardedOn: '2026-11-21', validUntil: '2031-11-20' },
        ...{ holder: 'Anouk', state: 'valid', revokedOn: null },
      },
    })
  })

  test('takes it as it is printed, typed with spaces, in other digits, or copied with marks of direction', () => {
    const world = membersWorld()
    const { number } = oneGiven(world, person('Anouk'))
    const wide = number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    const spaced = number.replace(/(\d{4})/g, '$1 ')
    for (const typed of [
      shownNumber(number),
      spaced,
      wide,
      `\u200f${shownNumber(number)}\u2069`,
      ` ${number}\n`,
    ])
      expect(verifyNumber(world.database, typed, now).kind).toBe('award')
  })

  test('answers the same to what is unknown, half, or no number at all', () => {
    const world = membersWorld()
    const { number } = oneGiven(world, person('Anouk'))
    const others = [
      '',
      '12345678901234567890',
      number.slice(1),
      `${number}0`,
      'x'.repeat(5000),
      "' OR 1=1 --",
    ]
    for (const typed of others) expect(verifyNumber(world.database, typed, now)).toEqual(notOurs)
  })

  test('counts the last day whole, and not the day after', () => {
    const world = membersWorld()
    const { number } = oneGiven(world, person('Anouk'), { validUntil: '2026-12-31' })
    const on = (iso: string) => verifyNumber(world.database, number, new Date(iso))
    expect(on('2026-12-31T23:59:59.999Z')).toMatchObject({ award: { state: 'valid' } })
    expect(on('2027-01-01T00:00:00.000Z')).toMatchObject({ award: { state: 'expired' } })
  })
})

describe('checking a QR code', () => {
  test('finds the award in the address, whatever stands around it', () => {
    const world = membersWorld()
    const award = oneGiven(world, person('Anouk O’Neill', 'אנוק'))
    const token = signed(world, award)
    for (const typed of [token, proofLink(origin, 'he', token), `${proofLink(origin, 'en', token)}&utm=x`])
      expect(verifyCode(world, typed, now)).toEqual(verifyNumber(world.database, award.number, now))
  })

  test('proves what was awarded before 1970 too', () => {
    const world = membersWorld()
    const award = oneGiven(world, person('Anouk'), { awardedOn: '1964-05-01', validUntil: '1969-12-31' })
    expect(verifyCode(world, signed(world, award), now)).toMatchObject({ award: { state: 'expired' } })
  })

  test('says revoked and expired although the signature is good: the state of today wins', () => {
    const world = membersWorld()
    const award = oneGiven(world, person('Anouk'), { validUntil: '2026-12-31' })
    const token = signed(world, award)
    expect(verifyCode(world, token, new Date('2027-01-01'))).toMatchObject({ award: { state: 'expired' } })
    revokeAward(world, { uid: award.uid, reason: 'x' }, editor)
    expect(verifyCode(world, token, now)).toMatchObject({
      award: { state: 'revoked', revokedOn: '2026-11-21' },
    })
  })

  test('refuses every alteration: no character can be another', () => {
    const world = membersWorld()
    const token = signed(world, oneGiven(world, person('Anouk')))
    const believed = [...token].filter((was, at) => {
      const altered = token.slice(0, at) + (was === 'A' ? 'B' : 'A') + token.slice(at + 1)
      return verifyCode(world, altered, now).kind === 'award'
    })
    expect(believed).toEqual([])
  })

  test('refuses what another society signed, and what carries no signature of ours', () => {
    const world = membersWorld()
    const award = oneGiven(world, person('Anouk'))
    const { openSigner } = createSecrets(Buffer.alloc(32, 9))
    const claims = awardClaimsOf(award, origin)
    if (claims === null) throw new Error('no holder')
    expect(verifyCode(world, signToken(openSigner, claims), now)).toEqual(notSigned)
    const [, body = ''] = signed(world, award).split('.')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    expect(verifyCode(world, `${none}.${body}.${'A'.repeat(86)}`, now)).toEqual(notSigned)
  })

  test('refuses what a stolen key signs about a number that exists, or that does not', () => {
    const world = membersWorld()
    const award = oneGiven(world, person('Anouk'))
    const sign = (changed: Partial<Award>) => signed(world, { ...award, ...changed })
    expect(verifyCode(world, sign({ holder: { name: 'Impostor', hebrew: null } }), now)).toEqual(notSigned)
    expect(verifyCode(world, sign({ validUntil: '2099-01-01' }), now)).toEqual(notSigned)
    expect(verifyCode(world, sign({ number: '11111111111111111111' }), now)).toEqual(notOurs)
  })

  test('still proves the name of a holder that is not kept any more; the number alone does not', () => {
    const world = membersWorld()
    const award = oneGiven(world, person('Anouk'))
    const token = signed(world, award)
    forgetHolder(world.database, award.uid, editor)
    expect(verifyNumber(world.database, award.number, now)).toMatchObject({ award: { holder: null } })
    expect(verifyCode(world, token, now)).toMatchObject({ award: { holder: 'Anouk', state: 'valid' } })
  })

  test('believes what was signed before the key was changed', () => {
    const world = membersWorld()
    const token = signed(world, oneGiven(world, person('Anouk')))
    const changed = { ...world, secrets: createSecrets(Buffer.alloc(32, 8)) }
    expect(verifyCode(changed, token, now)).toMatchObject({ kind: 'award', award: { state: 'valid' } })
  })

  test('believes a withdrawn key only as far as the database says the same, and no plate at all', () => {
    const world = membersWorld()
    const [award, forgotten] = [oneGiven(world, person('Anouk')), oneGiven(world, person('Blaise'))]
    const [genuine, blaise] = [signed(world, award), signed(world, forgotten)]
    const stolen = (changed: Partial<Award>) => signed(world, { ...award, ...changed })
    const forged = stolen({ holder: { name: 'Impostor', hebrew: null } })
    const names = { en: 'Dr Anouk', fr: 'Dr Anouk', he: 'ד״ר אנוק' }
    const doctor = { slug: 'anouk-toulouse', names, publicUntil: '2027-01-01T00:00:00.000Z' }
    const plate = signPlate({ ...world, origin }, doctor, now)
    forgetHolder(world.database, forgotten.uid, editor)
    const kid = keyId(world.secrets.openSigner.publicKey)
    expect(withdrawKey(world, kid, editor)).toMatchObject({ reason: 'still-signs' })
    const changed = { ...world, secrets: createSecrets(Buffer.alloc(32, 8)) }
    expect(withdrawKey(changed, 'AAAAAAAA', editor)).toMatchObject({ reason: 'unknown-key' })
    const epoch = () => world.database.sqlite.prepare('SELECT value FROM public_epoch').pluck().get()
    const before = epoch()
    expect(withdrawKey(changed, kid, editor)).toEqual({ ok: true, value: null })
    expect(epoch()).not.toBe(before)
    expect(withdrawKey(changed, kid, editor)).toMatchObject({ reason: 'withdrawn-already' })
    expect(acts(world, 'keys.withdraw')).toBe(1)
    expect(verifyCode(changed, genuine, now)).toMatchObject({ award: { holder: 'Anouk', state: 'valid' } })
    for (const token of [forged, blaise, plate]) expect(verifyCode(changed, token, now)).toEqual(notSigned)
    expect(verifyCode(changed, signed(changed, award), now)).toMatchObject({ kind: 'award' })
  })

  test('leaves a withdrawn key out of the public keys, and says beside them that it is one', () => {
    const world = membersWorld()
    const token = signed(world, oneGiven(world, person('Anouk')))
    const { publicKey } = world.secrets.openSigner
    const changed = { ...world, secrets: createSecrets(Buffer.alloc(32, 8)) }
    withdrawKey(changed, keyId(publicKey), editor)
    const read = keysOfSet(JSON.parse(JSON.stringify(keySetOf(publicKeys(changed)))))
    expect(read).toEqual({
      proving: [changed.secrets.openSigner.publicKey],
      withdrawn: [{ publicKey, withdrawnAt: now.toISOString() }],
    })
    expect(readToken(read?.proving ?? [], token)).toBeUndefined()
  })

  test('knows a plate, and leaves to the public view whether its doctor is listed', () => {
    const world = membersWorld()
    const names = { en: 'Dr Anouk', fr: 'Dr Anouk', he: 'ד״ר אנוק' }
    const doctor = { slug: 'anouk-toulouse', names, publicUntil: '2027-01-01T00:00:00.000Z' }
    const token = signPlate({ ...world, origin }, doctor, now)
    expect(verifyCode(world, token, now)).toEqual({
      kind: 'plate',
      slug: 'anouk-toulouse',
      signedOn: '2026-11-21',
    })
  })
})
