import type { BarChart } from '../../design/bars.ts'
import { formatDay, formatMonth, localeFacts, type Locale, type Messages } from '../../i18n/index.ts'
import { promisedDays } from '../read-queue.ts'
import { ageStep, type Trends, type Week } from './read-trends.ts'

interface Words {
  locale: Locale
  t: Messages
}

/** The charts of the staff's home, each with a sentence that says the same. */
export function trendCharts(trends: Trends, words: Words): BarChart[] {
  return [
    weeksChart(trends.applications, words.t.staff.home.charts.applications, words),
    agesChart(trends, words),
    endingsChart(trends, words),
    weeksChart(trends.confirmations, words.t.staff.home.charts.confirmations, words),
  ]
}

interface WeeksWords {
  title: string
  sentence: (came: number, went: number) => string
  nothing: string
  headings: { week: string; came: string; went: string }
}

// A date needs the room of three bars: the middle one of three is labelled.
const labelledWeeks = 3

function weeksChart(weeks: Week[], text: WeeksWords, { locale, t }: Words): BarChart {
  const came = weeks.reduce((sum, week) => sum + week.came, 0)
  const went = weeks.reduce((sum, week) => sum + week.went, 0)
  const { week, ...columns } = text.headings
  return {
    title: text.title,
    sentence: came + went === 0 ? text.nothing : text.sentence(came, went),
    headings: [week, columns.came, columns.went],
    bars: weeks.map((one, index) => ({
      label: index % labelledWeeks === 1 ? dayAndMonth[locale](one.from) : '',
      name: t.staff.home.charts.weekOf(formatDay(locale, one.from)),
      ...{ up: one.came, down: one.went },
    })),
  }
}

function agesChart({ ages }: Trends, { t }: Words): BarChart {
  const text = t.staff.home.charts.ages
  const open = ages.reduce((sum, count) => sum + count, 0)
  const late = ages.at(-1) ?? 0
  return {
    title: text.title,
    sentence: open === 0 ? text.nothing : text.sentence(open, late, promisedDays),
    headings: [text.headings.age, text.headings.cases],
    bars: ages.map((up, step) => {
      const from = step * ageStep
      const isLate = step === ages.length - 1
      return {
        label: isLate ? `${from}+` : String(from),
        name: isLate ? text.older(from) : text.between(from, from + ageStep - 1),
        ...{ up, down: 0, isLate },
      }
    }),
  }
}

function endingsChart({ endings }: Trends, { locale, t }: Words): BarChart {
  const text = t.staff.home.charts.endings
  const licences = endings.reduce((sum, month) => sum + month.licences, 0)
  const diplomas = endings.reduce((sum, month) => sum + month.diplomas, 0)
  return {
    title: text.title,
    sentence: licences + diplomas === 0 ? text.nothing : text.sentence(licences, diplomas),
    headings: [text.headings.month, text.headings.licences, text.headings.diplomas],
    bars: endings.map((month) => ({
      label: month.month.slice(5),
      name: formatMonth(locale, `${month.month}-01`),
      ...{ up: month.licences, down: month.diplomas },
    })),
  }
}

// "23/11", made once: a formatter takes longer to make than to use.
const dayAndMonth = { en: numericIn('en'), fr: numericIn('fr'), he: numericIn('he') }

function numericIn(locale: Locale): (iso: string) => string {
  const { tag } = localeFacts[locale]
  const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'numeric', timeZone: 'UTC' })
  return (iso) => format.format(new Date(iso))
}
