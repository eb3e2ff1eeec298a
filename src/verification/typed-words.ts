import { z } from 'zod'

/** Turns the direction of what follows, or cannot be seen at all. (The marks of one letter, as in Hebrew, may stay.) */
const unseen = /[\u202A-\u202E\u2066-\u2069]|(?![\t\n\r])\p{Cc}/gu

/** Text that a person typed, without what would make others read something else than what was typed. */
export const typedWords = z
  .string()
  .transform((text) => text.replace(unseen, ''))
  .pipe(z.string().trim().normalize('NFC'))
