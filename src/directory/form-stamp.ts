import { z } from 'zod'
import type { Secrets } from '../kernel/secrets.ts'

const purpose = 'form-stamp'
const seconds = 1000
/** Nobody reads a form, chooses and writes a sentence in less. */
const shortest = 2 * seconds
const longest = 48 * 3600 * seconds

/** Two fields of a form that nobody sees: one that only programs fill in, and when the form was shown. */
export const unseenFields = { website: z.string().nullish(), stamp: z.string().max(200).nullish() }

interface Unseen {
  website?: string | null
  stamp?: string | null
}

/** A signed note of when a form was shown, to be sent back with it. */
export function stampForm(secrets: Secrets, shownAt: Date): string {
  const time = shownAt.getTime().toString(36)
  return `${time}.${secrets.sign(purpose, time)}`
}

/**
 * Tells whether a form was shown by this site long enough ago for a person to have filled it in, and not days ago; no
 * person fills in what nobody sees.
 */
export function isFilledByHand(secrets: Secrets, { website, stamp }: Unseen, sentAt: Date): boolean {
  const [time = '', signature = ''] = (stamp ?? '').split('.')
  if (website || !secrets.verify(purpose, time, signature)) return false
  const taken = sentAt.getTime() - Number.parseInt(time, 36)
  return taken >= shortest && taken <= longest
}
