import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { locales, type Locale } from '../i18n/locales.ts'
import { evidenceLevelIds, localized } from './schemas.ts'
import type { Block } from './guide-text.ts'
import type { Page } from './rules.ts'

/** A text of a data file as the rules judge it. */
export interface StructuredText {
  file: string
  /** Where it stands in the file: `evidence.reason`. */
  field: string
  locale: Locale
  block: Block
  levels: Page['levels']
}

/** The sheets for patients have a form of their own, and `tool-check.ts` judges them. */
const judgedElsewhere = ['tools/**']

/** Takes the content folder, returns every text in three languages of its data files; names and titles as headings. */
export function readStructuredTexts(folder: string): StructuredText[] {
  const files = globSync('**/*.json', { cwd: folder, exclude: judgedElsewhere })
  return files.sort().flatMap((file) => {
    const raw = readFileSync(join(folder, file), 'utf8')
    const data: unknown = JSON.parse(raw)
    const levels = levelsOf(data)
    return textsIn(data, '', []).map(({ field, locale, text, sources }) => {
      const line = raw.slice(0, Math.max(0, raw.indexOf(JSON.stringify(text)))).split('\n').length
      return { file, field, locale, levels, block: { line, ...judged(text, sources) } }
    })
  })
}

/** A text without sources of its own is a name; one with sources is a paragraph that ends with them. */
function judged(text: string, sources: readonly string[]): Omit<Block, 'line'> {
  if (sources.length === 0) return { kind: 'heading', text }
  return { kind: 'paragraph', text: `${text} [${sources.map((id) => `@${id}`).join('; ')}]` }
}

interface Said {
  field: string
  locale: Locale
  text: string
  sources: readonly string[]
}

const object = z.record(z.string(), z.unknown())
const withSources = z.object({ sources: z.array(z.string()) })
const withEvidence = z.object({ evidence: z.object({ level: z.enum(evidenceLevelIds) }) })

function levelsOf(data: unknown): Page['levels'] {
  const parsed = withEvidence.safeParse(data)
  return parsed.success ? [parsed.data.evidence.level] : []
}

function textsIn(data: unknown, field: string, sources: readonly string[]): Said[] {
  const said = localized.safeParse(data)
  if (said.success) return locales.map((locale) => ({ field, locale, text: said.data[locale], sources }))
  const own = withSources.safeParse(data).data?.sources ?? []
  return partsOf(data).flatMap(([key, value]) => textsIn(value, field === '' ? key : `${field}.${key}`, own))
}

function partsOf(data: unknown): [string, unknown][] {
  if (Array.isArray(data)) return data.map((item, index) => [String(index), item])
  return Object.entries(object.safeParse(data).data ?? {})
}
