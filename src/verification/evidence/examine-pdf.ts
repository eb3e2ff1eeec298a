import { inflateSync } from 'node:zlib'
import { ok, refused, type Result } from '../../kernel/result.ts'
import type { ExaminedFile, FileRefusal } from './examine.ts'

/** Names in a PDF that make a reader do something, and what we call them. */
const active: [pattern: RegExp, warning: string][] = [
  [/\/(?:JavaScript|JS)\b/, 'javascript'],
  [/\/(?:OpenAction|AA)\b/, 'opens-by-itself'],
  [/\/Launch\b/, 'starts-a-program'],
  [/\/EmbeddedFiles?\b/, 'embedded-file'],
  [/\/XFA\b/, 'form-with-program'],
  [/\/(?:URI|SubmitForm|GoToR|ImportData)\b/, 'leads-outside'],
  [/\/RichMedia\b/, 'media'],
]

/** No scan packs more than this: whatever does could hide something behind where we stop looking. */
const most = { inflated: 64_000_000, inflatedAtOnce: 16_000_000, parts: 1000 } as const

/** A string in a PDF may hold the word too: so many are tried before the end of one compressed part. */
const mostStarts = 8

/** Keeps a PDF as it is and names what is active in it. Refuses one that is locked, grows or has too many pages, or is none. */
export function examinePdf(bytes: Buffer, mostPages: number): Result<ExaminedFile, FileRefusal> {
  const text = bytes.toString('latin1')
  if (!text.startsWith('%PDF-') || !/%%EOF\s*$/.test(text.slice(-1100))) return refused('damaged')
  const packed = compressedParts(bytes, text)
  if (packed === 'too-large') return refused('too-large')
  const everything = plainNames([text, ...packed].join('\n'))
  if (/\/Encrypt\b/.test(everything)) return refused('encrypted')
  if (pagesOf(everything) > mostPages) return refused('too-many-pages')
  const warnings = active.flatMap(([pattern, warning]) => (pattern.test(everything) ? [warning] : []))
  return ok({ mediaType: 'application/pdf', bytes, warnings })
}

function pagesOf(text: string): number {
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

// "/J#61vaScript" is the same name as "/JavaScript".
function plainNames(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)))
}

// Newer files keep their objects in compressed streams. One pass: a file of nothing but "stream" must not take hours.
function compressedParts(bytes: Buffer, text: string): string[] | 'too-large' {
  const parts: string[] = []
  let left: number = most.inflated
  let since = 0
  let starts: number[] = []
  for (const { 0: word, index } of text.matchAll(/(?:end)?stream/g)) {
    if (word === 'stream') {
      if (starts.length < mostStarts) starts.push(index + (text.startsWith('\r\n', index + 6) ? 8 : 7))
      continue
    }
    for (const start of starts) {
      if (!plainNames(text.slice(since, start)).includes('ObjStm')) continue
      const part = inflated(bytes.subarray(start, index), Math.min(left, most.inflatedAtOnce))
      if (part === 'too-large' || parts.length >= most.parts) return 'too-large'
      left -= part.length
      parts.push(part)
    }
    since = index
    starts = []
  }
  return parts
}

// Whatever is no compressed part holds nothing that a reader could run.
function inflated(bytes: Buffer, limit: number): string {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, limit) }).toString('latin1')
  } catch (problem) {
    return problem instanceof RangeError ? 'too-large' : ''
  }
}
