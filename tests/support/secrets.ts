import { createSecrets, type Secrets } from '../../src/kernel/secrets.ts'

/** Secrets of a key that every test knows. */
export function testSecrets(): Secrets {
  return createSecrets(Buffer.alloc(32, 7))
}
