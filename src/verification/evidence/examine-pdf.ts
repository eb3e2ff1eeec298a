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

/** What compressed parts may grow to before we stop looking into them. */
const mostInflated = 64_000_000

/** Keeps a PDF as it is and names what is active in it. Refuses one that is locked, has too many pages, or is none. */
export function examinePdf(bytes: Buffer, mostPages: number): Result<ExaminedFile, FileRefusal> {
  const text = bytes.toString('latin1')
  if (!text.startsWith('%PDF-') || !/%%EOF\s*$/.test(text.slice(-1100))) return refused('damaged')
  const everything = plainNames(`${text}\n${compressedParts(bytes, text)}`)
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

// Newer files keep their objects in compressed streams; a bomb among them is looked at only to its limit.
function compressedParts(bytes: Buffer, text: string): string {
  const parts: string[] = []
  let left = mostInflated
  for (let at = text.indexOf('stream'); at !== -1 && left > 0; at = text.indexOf('stream', at + 6)) {
    if (text.slice(at - 3, at) === 'end') continue
    const start = at + (text.startsWith('\r\n', at + 6) ? 8 : 7)
    const end = text.indexOf('endstream', start)
    if (end === -1) break
    if (!/ObjStm/.test(text.slice(Math.max(0, at - 400), at))) continue
    const part = inflated(bytes.subarray(start, end), left)
    left -= part.length
    parts.push(part)
  }
  return parts.join('\n')
}

function inflated(bytes: Buffer, most: number): string {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.min(most, 16_000_000) }).toString('latin1')
  } catch {
    return ''
  }
}
