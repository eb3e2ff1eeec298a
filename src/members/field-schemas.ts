import { isSupportedCountry } from 'libphonenumber-js/min'
import { z } from 'zod'
import { longest } from './profile-parts.ts'

// What may be typed into a field. Messages are reasons in kebab-case: the keys of sentences.

/** One line of text: NFC, trimmed; refuses an empty one, a long one, control and direction characters, pictures. */
export function line(longest: number) {
  return z
    .string('missing')
    .normalize('NFC')
    .trim()
    .min(1, 'missing')
    .max(longest, 'too-long')
    .regex(/^\P{C}*$/u, 'characters')
    .regex(/^\P{Extended_Pictographic}*$/u, 'characters')
}

/** As `line`; nothing typed is null. */
export function optionalLine(longest: number) {
  return z.preprocess(emptyAsNull, line(longest).nullable())
}

/** Text of several lines, perhaps empty: NFC, trimmed, lines ended alike. */
export function paragraphs(longest: number) {
  return z
    .string('missing')
    .overwrite((text) => text.replace(/\r\n?/g, '\n'))
    .normalize('NFC')
    .trim()
    .max(longest, 'too-long')
    .regex(/^(?:\P{C}|\n)*$/u, 'characters')
}

export const country = z.string('missing').refine((code): boolean => isSupportedCountry(code), 'not-known')

export const wordId = z.string('missing').regex(/^[a-z0-9-]{2,60}$/, 'not-known')

/** A web address over https. */
export const link = z.preprocess(
  emptyAsNull,
  z
    .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'bad-link' })
    .startsWith('https://', 'bad-link')
    .max(longest.link, 'too-long')
    .nullable(),
)

/** `HH:MM`; the end of a day is 24:00. */
export const time = z.string('missing').regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'bad-time')

export const date = z.iso.date('bad-date')

/** A list without doubles, in the order of its values, so that two equal lists are equal. */
export function distinct<Item extends z.ZodType<string>>(item: Item, most: number) {
  return z
    .array(item, 'wrong-type')
    .max(most, 'too-many')
    .transform((items) => [...new Set(items)].toSorted())
}

/** Tells whether no two items have the same key. */
export function isDistinct<Item>(items: readonly Item[], key: (item: Item) => unknown): boolean {
  return new Set(items.map(key)).size === items.length
}

function emptyAsNull(value: unknown): unknown {
  return value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value
}
