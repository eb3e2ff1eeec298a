import type { BarChart } from '../../design/bars.ts'
import { formatMonth, formatNumber, type Locale, type Messages } from '../../i18n/index.ts'
import type { Accuracy } from './accuracy.ts'

interface Words {
  locale: Locale
  t: Messages
}

/** A figure in words, and how it was counted. */
export interface AccuracyRow {
  title: string
  cells: [{ text: string }, { text: string }]
}

export interface AccuracySection {
  id: string
  title: string
  rows: AccuracyRow[]
}

/** The four figures at the top of the page. */
export function accuracyFacts(figures: Accuracy, words: Words): { figure: string; label: string }[] {
  const { listed, checkAge, reports } = figures
  const t = words.t.accuracy
  return [
    { figure: formatNumber(words.locale, listed), label: t.facts.listed(listed) },
    { figure: share(figures, words), label: t.facts.confirmed },
    { figure: number(checkAge.licence, words), label: t.facts.licenceAge },
    { figure: formatNumber(words.locale, reports.late), label: t.facts.late(reports.late) },
  ]
}

/** Every figure with how it is counted. */
export function accuracySections(figures: Accuracy, words: Words): AccuracySection[] {
  const { checkAge, ending, reports, thisYear } = figures
  const t = words.t.accuracy
  const row = ({ title, how }: { title: string; how: string }, text: string): AccuracyRow => ({
    title,
    cells: [{ text }, { text: how }],
  })
  const count = (value: number) => formatNumber(words.locale, value)
  const days = (value: number | null) => (value === null ? t.none : t.days(value))
  return [
    {
      ...{ id: 'listings', title: t.sections.listings },
      rows: [
        row(t.rows.listed, count(figures.listed)),
        row(t.rows.confirmed, t.shareOf(share(figures, words), figures.confirmed, figures.listed)),
      ],
    },
    {
      ...{ id: 'checks', title: t.sections.checks },
      rows: [
        row(t.rows.licenceAge, days(checkAge.licence)),
        row(t.rows.diplomaAge, days(checkAge.diploma)),
        row(t.rows.ending, count(ending)),
      ],
    },
    {
      ...{ id: 'reports', title: t.sections.reports },
      rows: [
        row(t.rows.open, count(reports.open)),
        row(t.rows.late, count(reports.late)),
        row(t.rows.answered, count(reports.answered)),
        row(t.rows.workingDays, days(reports.workingDays)),
      ],
    },
    {
      ...{ id: 'gone', title: t.sections.gone },
      rows: [
        row(t.rows.came, count(thisYear.listed)),
        row(t.rows.suspended, count(thisYear.suspended)),
        row(t.rows.lapsed, count(thisYear.lapsed)),
        row(t.rows.withdrawn, count(thisYear.withdrawn)),
        row(t.rows.departed, count(thisYear.departed)),
      ],
    },
  ]
}

/** The checks of the year, to be drawn as a clock. */
export function checksChart({ checks: { weeks, months } }: Accuracy, { locale, t }: Words) {
  const { title, sentence, nothing, headings } = t.accuracy.yearOfChecks
  const checks = weeks.reduce((sum, { count }) => sum + count, 0)
  return {
    title,
    sentence: checks === 0 ? nothing : sentence(checks),
    figure: formatNumber(locale, checks),
    headings: [headings.month, headings.checks],
    rows: months.map(({ month, count }) => ({
      name: formatMonth(locale, `${month}-01`),
      figures: [count],
    })),
  }
}

/** Who came and who went, month by month. */
export function monthsChart({ months }: Accuracy, { locale, t }: Words): BarChart {
  const { title, sentence, nothing, headings } = t.accuracy.months
  const sum = (key: 'listed' | 'gone') => months.reduce((total, month) => total + month[key], 0)
  const [came, went] = [sum('listed'), sum('gone')]
  return {
    title,
    sentence: came + went === 0 ? nothing : sentence(came, went),
    headings: [headings.month, headings.listed, headings.gone],
    bars: months.map(({ month, listed, gone }) => ({
      ...{ label: month.slice(5), name: formatMonth(locale, `${month}-01`) },
      ...{ up: listed, down: gone },
    })),
  }
}

/** How old the checks of licences are, in months of 30 days. */
export function agesChart({ licenceAges, checkAge }: Accuracy, { locale, t }: Words): BarChart {
  const { title, sentence, nothing, headings, upTo, older } = t.accuracy.ages
  const last = licenceAges.length - 1
  return {
    title,
    sentence: checkAge.licence === null ? nothing : sentence(checkAge.licence),
    headings: [headings.age, headings.doctors],
    bars: licenceAges.map((up, index) => ({
      label: index === last ? `${formatNumber(locale, last)}+` : formatNumber(locale, index + 1),
      name: index === last ? older(last) : upTo(index + 1),
      ...{ up, down: 0 },
    })),
  }
}

function share({ listed, confirmed }: Accuracy, { locale, t }: Words): string {
  // Rounded down: 100 % is said when it is everybody.
  return listed === 0
    ? t.accuracy.none
    : t.accuracy.percent(formatNumber(locale, Math.floor((100 * confirmed) / listed)))
}

function number(value: number | null, { locale, t }: Words): string {
  return value === null ? t.accuracy.none : formatNumber(locale, value)
}
