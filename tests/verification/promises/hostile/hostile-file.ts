/** Stands in every file that tries to bring something in: what is kept as a picture must not hold it. */
export const mark = 'EVIL-7319'

/** A file that somebody should not have sent. */
export interface HostileFile {
  what: string
  bytes: () => Buffer | Promise<Buffer>
  /** `refused`, or kept: a picture is drawn anew, a PDF is kept with these warnings at least. */
  expected: 'refused' | 'drawn anew' | 'either' | string[]
}

/** The parts of a file one after the other; words are written as Latin-1. */
export function joined(...parts: (string | number[] | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )
}
