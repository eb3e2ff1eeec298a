import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

const [begin, end] = ['<!-- bench: begin -->', '<!-- bench: end -->']

/** Puts Markdown between the two marks of a page, in place of what stands there. Throws when the marks are missing. */
export async function writeBetweenMarks(file: string, text: string): Promise<void> {
  const page = readFileSync(file, 'utf8')
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} has no "${begin}" followed by "${end}"`)
  const whole = `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`
  writeFileSync(file, await format(whole, { ...(await resolveConfig(file)), filepath: file }))
}
