import { createHash } from 'node:crypto'
import type { Database } from '../../kernel/database.ts'
import type { Recipient } from '../../mail/recipient.ts'
import type { BatchLetter, Wanted } from './batch.ts'
import { candidates, type Candidate } from './candidates.ts'

/** Why somebody gets no letter. */
export const leftOutReasons = [
  'withdrawn',
  'membership-ended',
  'access-ended',
  'address-unconfirmed',
  'no-address',
  'has-account',
  'nothing-to-confirm',
  'same-address',
] as const
export type LeftOut = (typeof leftOutReasons)[number]

export interface Addressee {
  person: Candidate
  to: Recipient
}

/** Who gets a letter, and how many do not, by the reason. */
export interface Recipients {
  to: Addressee[]
  leftOut: ReadonlyMap<LeftOut, number>
  /** The same for the same people at the same addresses: what was looked at is what is sent. */
  digest: string
}

/** Sorts the people whom staff have in mind into those who get the letter and those who must not, each address once. */
export function recipientsOf(database: Database, wanted: Wanted, at: Date): Recipients {
  const to: Addressee[] = []
  const leftOut = new Map<LeftOut, number>()
  const known = new Set<string>()
  for (const person of candidates(database, wanted, at)) {
    const found = addressOf(person, wanted.letter)
    const address = typeof found === 'string' ? '' : found.email.toLowerCase()
    const reason = typeof found === 'string' ? found : known.has(address) ? 'same-address' : undefined
    if (reason !== undefined) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1)
    else if (typeof found !== 'string') to.push({ person, to: found })
    known.add(address)
  }
  return { to, leftOut, digest: digestOf(to) }
}

function addressOf(person: Candidate, letter: BatchLetter): Recipient | LeftOut {
  return letter === 'invitation' ? addressOfStranger(person) : addressOfMember(person, letter)
}

function addressOfStranger({ hasAccount, gone, contact, contactLocale }: Candidate): Recipient | LeftOut {
  if (hasAccount === 1) return 'has-account'
  if (gone !== null) return gone
  return contact === null ? 'no-address' : { email: contact, name: '', locale: contactLocale ?? 'en' }
}

function addressOfMember(person: Candidate, letter: BatchLetter): Recipient | LeftOut {
  const { email, name, locale, gone, suspendedAt, isConfirmed } = person
  if (email === null || name === null || locale === null) return 'no-address'
  if (gone !== null) return gone
  if (suspendedAt !== null) return 'access-ended'
  if (isConfirmed === 0) return 'address-unconfirmed'
  return letter === 'confirm-listing' && !canConfirm(person) ? 'nothing-to-confirm' : { email, name, locale }
}

// As members/give-confirmation.ts says: public, or only run out.
function canConfirm({ state, confirmationId }: Candidate): boolean {
  const hasListing = state === 'listed' || state === 'not-confirmed' || state === 'check-expired'
  return hasListing && confirmationId !== null
}

function digestOf(to: readonly Addressee[]): string {
  const hash = createHash('sha256')
  for (const one of to) hash.update(`${one.person.uid} ${one.to.email} ${one.to.locale}\n`)
  return hash.digest('base64url')
}
