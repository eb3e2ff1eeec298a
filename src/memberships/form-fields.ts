import { z } from 'zod'

// What the forms about members and offices are made of.

export const uid = z.uuid()

export const version = z.coerce.number().int().min(1).max(1_000_000_000)

/** One line of text, without characters that nobody sees. */
export function line(longest: number) {
  return z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(longest)
    .regex(/^\P{C}+$/u)
}

/** A field that may stay empty; what reads forms hands an empty one on as null. */
export function perhaps<Value>(field: z.ZodType<Value>) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    z.union([z.null(), field]),
  )
}
