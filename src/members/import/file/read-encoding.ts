import { TableProblem, type TableSource } from './table.ts'

/** So much of a file says in which of the old encodings it is. */
const sampleBytes = 1 << 20

/**
 * The encoding of a text file: by its mark, UTF-8 where all of it is, or else the old one in which the letters make
 * words. Refuses a file in which two encodings are mixed.
 */
export async function readEncoding(source: TableSource): Promise<string> {
  const sample = await firstBytes(source, sampleBytes)
  const marked = byMark(sample) ?? byZeros(sample)
  if (marked !== undefined) return marked
  const { isUtf8, sequences, strays, line } = await looksLikeUtf8(source)
  if (isUtf8) return 'utf-8'
  // A few pairs of old letters look like UTF-8 by chance; a third of all is no chance.
  if (sequences >= 3 && sequences * 2 >= strays) throw new TableProblem('mixed-encodings', line)
  return likeliest(sample)
}

async function firstBytes(source: TableSource, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of source.chunks()) {
    parts.push(chunk)
    length += chunk.length
    if (length >= most) break
  }
  return Buffer.concat(parts).subarray(0, most)
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

// Separators, digits and line ends are zero in one half of a UTF-16 file without a mark.
function byZeros(sample: Uint8Array): string | undefined {
  const zeros = [0, 0]
  sample.subarray(0, 4096).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0) return assertText(sample)
  if (even + odd < Math.min(sample.length, 4096) / 20) throw new TableProblem('not-a-table')
  return odd > even ? 'utf-16le' : 'utf-16be'
}

// What no spreadsheet writes into a text: such a file is something else.
function assertText(sample: Uint8Array): undefined {
  const odd = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  if (odd > sample.length / 100) throw new TableProblem('not-a-table')
}

interface Utf8Look {
  isUtf8: boolean
  /** Letters of several bytes that are right UTF-8. */
  sequences: number
  /** Bytes above 127 that are not. */
  strays: number
  /** Where the first of them is. */
  line: number | null
}

async function looksLikeUtf8(source: TableSource): Promise<Utf8Look> {
  const look: Utf8Look = { isUtf8: true, sequences: 0, strays: 0, line: null }
  let [missing, line] = [0, 1]
  for await (const chunk of source.chunks())
    for (const byte of chunk) {
      if (byte === 10) line++
      if (missing > 0 && (byte & 0xc0) === 0x80) {
        missing--
        if (missing === 0) look.sequences++
        continue
      }
      const isStray = missing > 0 || (byte >= 0x80 && lengthAfter(byte) === 0)
      missing = lengthAfter(byte)
      if (!isStray) continue
      look.strays++
      look.line ??= line
    }
  look.isUtf8 = look.strays === 0 && missing === 0
  return look
}

function lengthAfter(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1
  if (byte >= 0xe0 && byte <= 0xef) return 2
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0
}

const oldEncodings = [
  'windows-1252',
  'windows-1255',
  'macintosh',
  'windows-1251',
  'windows-1253',
  'windows-1250',
] as const

function likeliest(sample: Uint8Array): string {
  const scored = oldEncodings.map((encoding) => ({
    encoding,
    score: scoreOf(new TextDecoder(encoding).decode(sample)),
  }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).encoding
}

// The letters that Western names are written with; others are possible, and seldom.
const western = /[àâäçéèêëîïôöùûüñáíóúãõæœßåø]/giu

/** Right decoding gives words of one script, wrong decoding letters among foreign ones and odd signs. */
function scoreOf(text: string): number {
  const of = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const wholeWords =
    of(/(?<!\p{L})(?:\p{Script=Hebrew}{2,}|\p{Script=Cyrillic}{3,}|\p{Script=Greek}{3,})(?!\p{L})/gu) * 4
  const mixedWords = of(
    /\p{Script=Latin}[\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/gu,
  )
  const odd =
    of(/[\u0080-\u009F\uFFFD]|\p{L}[¤¦§©«¬®±µ¶»¼½¾¿‡†‰…™¢£¥]\p{L}/gu) + of(/\p{Ll}[\p{Lu}--[A-Z]]/gv)
  return of(western) + wholeWords - mixedWords * 4 - odd * 3
}
