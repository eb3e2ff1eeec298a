import { hash, verify, type Options } from '@node-rs/argon2'

/** Makes and checks the hashes of passwords, two at a time. */
export interface PasswordHasher {
  hash(password: string): Promise<string>
  /** Compares; without a hash it works as long and says no, so that nobody learns who has a password. */
  verify(stored: string | undefined, password: string): Promise<boolean>
}

/** More people wait than can be served: say so at once instead of letting the machine fall over. */
export class TooBusy extends Error {}

// argon2id is the library's default algorithm.
const cost: Options = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }
const slots = 2
const longestQueue = 32

/** A hasher with its own queue; `ofTests` are cheaper figures. Throws TooBusy when 32 wait already. */
export function createPasswordHasher(options: Options = cost): PasswordHasher {
  const inTurn = createQueue()
  // Made once, of nothing anybody can type.
  const dummy = hash(Buffer.alloc(32, 1), options)
  return {
    hash: (password) => inTurn(() => hash(password.normalize('NFC'), options)),
    verify: async (stored, password) => {
      const against = stored ?? (await dummy)
      const isSame = await inTurn(() => verify(against, password.normalize('NFC')))
      return isSame && stored !== undefined
    },
  }
}

function createQueue() {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= slots) {
      if (waiting.length >= longestQueue) throw new TooBusy('too many passwords at once')
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      // The slot goes to whoever waits longest, or becomes free.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
