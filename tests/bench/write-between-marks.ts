import { readFileSync, writeFileSync } from 'node:fs'

const [begin, end] = ['<!-- bench: begin -->', '<!-- bench: end -->']

/** Puts a text between the two marks of a file, in place of what stands there. Throws when the marks are missing. */
export function writeBetweenMarks(file: string, text: string): void {
  const page = readFileSync(file, 'utf8')
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} has no "${begin}" followed by "${end}"`)
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`)
}
