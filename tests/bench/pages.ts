import { locales, type Locale } from '../../src/i18n/locales.ts'
import { everyKind } from '../http/support/addresses.ts'
import { weigh, type Weight } from '../http/support/weigh.ts'
import { visitorAt } from '../http/support/visitor.ts'
import { startTestSite } from '../support/site.ts'

interface Row {
  kind: string
  lang: Locale
  weight: Weight
  /** Milliseconds of the first answer, and the middle of ten more that come from the cache. */
  first: number
  cached: number
}

/** Weighs and times every kind of page of the built site, in every language; returns a Markdown table. */
export async function benchPages(): Promise<string> {
  const site = await startTestSite()
  const visitor = visitorAt(() => site.port)
  const timed = async (path: string) => {
    const start = performance.now()
    await visitor.ask(path, { headers: { 'accept-encoding': 'br' } })
    return performance.now() - start
  }
  try {
    const rows: Row[] = []
    for (const [kind, lang, path] of everyKind) {
      const first = await timed(path)
      const again: number[] = []
      for (let count = 0; count < 10; count += 1) again.push(await timed(path))
      const cached = again.sort((a, b) => a - b)[5] ?? 0
      rows.push({ kind, lang, weight: await weigh(visitor, path), first, cached })
    }
    return table(rows)
  } finally {
    await site.stop()
  }
}

const headings = [
  'page',
  ...locales.map((lang) => `HTML ${lang}`),
  'styles',
  'script',
  'fonts',
  'whole, most',
  'first ms',
  'cached ms',
]

function table(rows: Row[]): string {
  const kinds = [...Map.groupBy(rows, ({ kind }) => kind)]
  const lines = kinds.map(([kind, group]) => {
    const html = locales.map((lang) => group.find((row) => row.lang === lang)?.weight.html ?? 0)
    const most = (part: keyof Weight) => Math.max(...group.map(({ weight }) => weight[part]))
    const bytes = [...html, most('styles'), most('scripts'), most('fonts'), most('whole')]
    const times = [
      Math.max(...group.map(({ first }) => first)),
      Math.max(...group.map(({ cached }) => cached)),
    ]
    return [kind, ...bytes.map((figure) => figure.toLocaleString('en')), ...times.map((ms) => ms.toFixed(1))]
  })
  const rule = headings.map((_heading, index) => (index === 0 ? '---' : '---:'))
  return [headings, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
