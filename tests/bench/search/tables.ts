import { availableParallelism, loadavg } from 'node:os'
import { recallOf, type Figures, type HttpFigures, type PlaceFigures, type Start } from './figures.ts'

/** Everything measured with one number of doctors. */
export interface Result {
  doctors: number
  seed: number
  ways: Figures[]
  leftOut: string[]
  starts: { cold: Start; warm: Start } | null
  places: PlaceFigures[] | null
  http: HttpFigures[]
}

/** Takes what was measured, returns it as Markdown. */
export function resultText(result: Result): string {
  const { doctors, seed, ways, leftOut } = result
  const load = loadavg()
    .map((average) => average.toFixed(1))
    .join(', ')
  const machine = `${availableParallelism()} cores, load at the end ${load}`
  return [
    `### ${doctors.toLocaleString('en')} doctors, seed ${seed} (${machine})`,
    table(wayHeadings, ways.map(wayRow)),
    ...leftOut,
    table(['found among the first ten', ...ways.map(({ name }) => name)], recallRows(ways)),
    timesOfKinds(ways),
    startText(result),
    httpText(result),
    placesText(result),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const wayHeadings = [
  'milliseconds, questions in words',
  'median',
  'p95',
  'p99',
  'quiet median',
  'quiet p99',
  'found',
  'worst kind',
  'change to seen',
  'revoked to gone',
  'built in s',
  'MB kept',
]

function wayRow(way: Figures): string[] {
  const { mean, worst, worstKind } = recallOf(way.kinds)
  const { p50, p95, p99 } = way.words
  const asked = way.asked < way.questions ? ` (${way.asked} of ${way.questions} questions)` : ''
  return [
    way.name + asked,
    ...[p50, p95, p99, way.wordsQuiet.p50, way.wordsQuiet.p99].map(ms),
    mean.toFixed(3),
    `${worst.toFixed(2)} (${worstKind})`,
    ms(way.visible),
    ms(way.gone),
    way.buildSeconds.toFixed(1),
    way.megabytes.toFixed(0),
  ]
}

function recallRows(ways: Figures[]): string[][] {
  const kinds = ways[0]?.kinds.filter(({ recall }) => recall !== null) ?? []
  return kinds.map(({ kind }) => [
    kind,
    ...ways.map((way) => way.kinds.find((row) => row.kind === kind)?.recall?.toFixed(2) ?? ''),
  ])
}

/** Our own times for every kind, also those that a library of texts cannot answer. */
function timesOfKinds([ours]: Figures[]): string {
  if (!ours?.all) return ''
  const rows = [...ours.kinds, { kind: '**all of them**', questions: ours.asked, ...ours.all }]
  return table(
    [`${ours.name}, milliseconds`, 'questions', 'median', 'p95', 'p99', 'quiet median', 'quiet p99'],
    rows.map(({ kind, questions, wall, quiet }) => [
      kind,
      String(questions),
      ...[wall.p50, wall.p95, wall.p99, quiet.p50, quiet.p99].map(ms),
    ]),
  )
}

function startText({ starts }: Result): string {
  if (!starts) return ''
  const said = ({ seconds, megabytes }: Start) => `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`
  return `From the start to the first answer, and the whole process then: the first time ${said(starts.cold)}; again ${said(starts.warm)}.`
}

function httpText({ http }: Result): string {
  const rows = http.flatMap(({ path, site, bare }) => [
    [path, ms(site.p50), ms(site.p99)],
    ['the same bytes, bare `node:http`', ms(bare.p50), ms(bare.p99)],
  ])
  return http.length === 0
    ? ''
    : table(['over HTTP, every question new, milliseconds', 'median', 'p99'], rows)
}

function placesText({ places }: Result): string {
  if (!places) return ''
  const languages = [...new Set(places.map(({ locale }) => locale))]
  const share = (row: PlaceFigures | undefined) => (row ? `${(row.share * 100).toFixed(1)} %` : '')
  const rows = [...Map.groupBy(places, ({ writing }) => writing)].map(([writing, group]) => [
    writing,
    ...languages.map((locale) => share(group.find((row) => row.locale === locale))),
  ])
  return table(['towns understood', ...languages], rows)
}

function table(headings: string[], rows: string[][]): string {
  const rule = headings.map((_heading, index) => (index === 0 ? '---' : '---:'))
  return [headings, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function ms(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 2 : 0)
}
