import { z } from 'zod'
import type { Secrets } from '../kernel/secrets.ts'

const contents = z.object({
  to: z.object({ email: z.string(), name: z.string() }),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
})

/** Everything of a letter that nobody but its recipient should read. */
export type LetterContents = z.infer<typeof contents>

/** Seals a letter for its own row: it opens nowhere else. */
export function sealLetter(secrets: Secrets, uid: string, letter: LetterContents): Buffer {
  return secrets.seal('letter', JSON.stringify(letter), uid)
}

/** Opens what `sealLetter` sealed; throws when it was changed, moved to another row, or the key is another. */
export function openLetter(secrets: Secrets, uid: string, sealed: Buffer): LetterContents {
  return contents.parse(JSON.parse(secrets.open('letter', sealed, uid).toString('utf8')))
}
