import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { locales, type Locale } from '../i18n/locales.ts'
import type { Facts } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Block } from './guide-text.ts'
import { rules } from './rules.ts'
import type { Tool } from './tool-schemas.ts'

type Judged = Omit<Block, 'line'>

/** Takes the content folder and the facts; returns what the rules of the guide find wrong in the sheets for patients. */
export function checkTools(folder: string, { tools, sources }: Facts): Finding[] {
  return [...tools.values()].flatMap((tool) => {
    const file = `tools/${tool.id}.json`
    const lines = readFileSync(join(folder, file), 'utf8').split('\n')
    return locales.flatMap((locale) =>
      textsOf(tool, locale).flatMap((text) =>
        Object.entries(rules).flatMap(([rule, judge]): Finding[] => {
          const line = lineOf(lines, text.said)
          const sentence = judge({ ...text.block, line }, { locale, sources })
          return sentence === undefined ? [] : [{ severity: 'error', file, line, rule, sentence }]
        }),
      ),
    )
  })
}

function textsOf({ names, summary, sections }: Tool, locale: Locale): { said: string; block: Judged }[] {
  const heading = (said: string) => ({ said, block: { kind: 'heading' as const, text: said } })
  return [
    heading(names[locale]),
    heading(summary[locale]),
    ...sections.flatMap(({ title, form, items }) => [
      heading(title[locale]),
      ...items.map(({ text, sources }) => {
        const said = text[locale]
        // A line to fill in states nothing.
        if (form === 'blanks') return heading(said)
        return { said, block: { kind: 'item' as const, text: withCitation(said, sources) } }
      }),
    ]),
  ]
}

function withCitation(text: string, sources: string[]): string {
  return sources.length === 0 ? text : `${text} [${sources.map((id) => `@${id}`).join('; ')}]`
}

// What is wrong can be found in the file by its words, which stand there as JSON writes them.
function lineOf(lines: string[], text: string): number {
  return lines.findIndex((line) => line.includes(JSON.stringify(text))) + 1
}
