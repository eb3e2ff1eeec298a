import { ok, refused, type Result } from '../../kernel/result.ts'
import type { ExaminedFile, FileRefusal } from './examine.ts'
import { unpackPart } from './unpack-part.ts'

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
  const packed = packedObjects(bytes, text)
  if (packed === 'too-large') return refused('too-large')
  const everything = plainNames([text, ...packed.texts].join('\n'))
  if (/\/Encrypt\b/.test(everything)) return refused('encrypted')
  if (pagesOf(everything) > mostPages) return refused('too-many-pages')
  const warnings = active.flatMap(([pattern, warning]) => (pattern.test(everything) ? [warning] : []))
  const unread = packed.isUnread ? ['not-looked-into'] : []
  return ok({ mediaType: 'application/pdf', bytes, warnings: [...warnings, ...unread] })
}

function pagesOf(text: string): number {
  return text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

// "/J#61vaScript" is the same name as "/JavaScript".
function plainNames(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/** A part that holds objects says so; readers find it by the place of its first object, whatever it says. */
const holdsObjects = /ObjStm|\/First\s+\d+\b(?!\s+\d+\s+R\b)/

interface PackedObjects {
  texts: string[]
  /** Some of them could not be unpacked: nobody knows what they do. */
  isUnread: boolean
}

// Newer files keep their objects in packed parts. One pass: a file of nothing but "stream" must not take hours.
function packedObjects(bytes: Buffer, text: string): PackedObjects | 'too-large' {
  const found: PackedObjects = { texts: [], isUnread: false }
  let left: number = most.inflated
  for (const { head, start, end } of partsIn(text)) {
    if (!holdsObjects.test(head)) continue
    const limit = Math.min(left, most.inflatedAtOnce)
    const part = start === null ? 'unread' : unpackPart(bytes.subarray(start, end), head, limit)
    if (part === 'too-large' || found.texts.length >= most.parts) return 'too-large'
    if (part === 'unread') {
      found.isUnread = true
      continue
    }
    left -= part.length
    found.texts.push(part.toString('latin1'))
  }
  return found
}

interface Part {
  /** Everything since the last part, to where this one may begin. */
  head: string
  /** Null when there are more beginnings than are tried. */
  start: number | null
  end: number
}

function* partsIn(text: string): Generator<Part> {
  let since = 0
  let starts: number[] = []
  for (const { 0: word, index: end } of text.matchAll(/(?:end)?stream|$/g)) {
    if (word === 'stream') {
      starts.push(end + (text.startsWith('\r\n', end + 6) ? 8 : 7))
      continue
    }
    for (const start of starts.slice(0, mostStarts))
      yield { head: plainNames(text.slice(since, start)), start, end }
    const isCut = starts.length > mostStarts
    if (isCut) yield { head: plainNames(text.slice(since, starts.at(-1))), start: null, end }
    since = end
    starts = []
  }
}
