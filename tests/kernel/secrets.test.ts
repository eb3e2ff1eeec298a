import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSecrets, loadSecrets } from '../../src/kernel/secrets.ts'
import { testFolder } from '../support/context.ts'
import { testSecrets } from '../support/secrets.ts'

const secrets = testSecrets()

describe('what is sealed', () => {
  test('opens for the same purpose and what it was bound to', () => {
    const sealed = secrets.seal('letter', 'Bonjour', 'letter:1')
    expect(secrets.open('letter', sealed, 'letter:1').toString()).toBe('Bonjour')
    expect(sealed.includes('Bonjour')).toBe(false)
    expect(secrets.seal('letter', 'Bonjour', 'letter:1')).not.toEqual(sealed)
  })

  test('opens for nothing else, and not when a single bit was changed', () => {
    const sealed = secrets.seal('letter', 'Bonjour', 'letter:1')
    expect(() => secrets.open('totp', sealed, 'letter:1')).toThrow()
    expect(() => secrets.open('letter', sealed, 'letter:2')).toThrow()
    expect(() => createSecrets(Buffer.alloc(32, 8)).open('letter', sealed, 'letter:1')).toThrow()
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(() => secrets.open('letter', changed, 'letter:1')).toThrow()
      expect(() => secrets.open('letter', sealed.subarray(0, index), 'letter:1')).toThrow()
    }
  })
})

describe('a signature', () => {
  test('holds for its text and purpose, in one spelling only', () => {
    const signature = secrets.sign('confirm', 'a text')
    expect(secrets.verify('confirm', 'a text', signature)).toBe(true)
    const others = ['', `${signature}=`, ` ${signature}`, signature.slice(0, -1), signature.toLowerCase()]
    for (const other of others) expect(secrets.verify('confirm', 'a text', other)).toBe(false)
    expect(secrets.verify('confirm', 'another', signature)).toBe(false)
    expect(secrets.verify('other', 'a text', signature)).toBe(false)
  })
})

describe('the key', () => {
  test('of a demonstration is made once and readable by its owner only', () => {
    const dataDir = testFolder()
    const sealed = loadSecrets({ dataDir, fileKey: undefined }, { kind: 'demonstration' }).seal('a', 'b', 'c')
    const again = loadSecrets({ dataDir, fileKey: undefined }, { kind: 'demonstration' })
    expect(again.open('a', sealed, 'c').toString()).toBe('b')
    expect(statSync(join(dataDir, 'file.key')).mode & 0o777).toBe(0o600)
  })

  test('of a real society must be given; the refusal says how to make one', () => {
    const config = { dataDir: testFolder(), fileKey: undefined }
    expect(() => loadSecrets(config, { kind: 'real' })).toThrow(/FILE_KEY is missing.*randomBytes/)
  })

  test('that is broken stops the start', () => {
    const dataDir = testFolder()
    writeFileSync(join(dataDir, 'file.key'), 'short')
    expect(() => loadSecrets({ dataDir, fileKey: undefined }, { kind: 'demonstration' })).toThrow(
      /holds no key/,
    )
  })
})
