import { formatNumber, type Locale, type Messages } from '../../i18n/index.ts'
import { scheduleKinds, type Rhythm, type Schedule } from '../care-schemas.ts'
import type { Facts } from '../facts.ts'
import type { FactBlock } from './fact-block.ts'
import { inOrder } from './in-order.ts'
import type { DotsPictureRow } from './picture.ts'

/** When sessions are, in studies, in single practices and for a seller; what nobody dates stands without its days. */
export function schedulePicture({ schedules }: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.pictures.schedule
  const all = inOrder(schedules)
  const weeks = Math.ceil(Math.max(1, ...all.flatMap(({ rhythm }) => daysOf(rhythm))) / 7)
  return {
    form: 'picture',
    picture: {
      kind: 'dots',
      caption: { text: words.caption },
      scale: {
        title: words.week,
        length: weeks * 7,
        ticks: weeksWithFigure(weeks).map((week) => {
          return { at: (week - 1) * 7, label: formatNumber(locale, week) }
        }),
      },
      groups: scheduleKinds.map((kind) => ({
        title: words.kinds[kind],
        rows: all
          .filter((schedule) => schedule.kind === kind)
          .flatMap((schedule) => rowOf(schedule, locale, t) ?? []),
      })),
    },
  }
}

function daysOf(rhythm: Rhythm | undefined): number[] {
  return rhythm && 'days' in rhythm ? [...rhythm.days, ...(rhythm.perhaps ?? [])] : []
}

function weeksWithFigure(weeks: number): number[] {
  return Array.from({ length: weeks }, (_, index) => index + 1).filter((week) => week === 1 || week % 4 === 0)
}

function rowOf(
  { names, sessions, rhythm }: Schedule,
  locale: Locale,
  t: Messages,
): DotsPictureRow | undefined {
  if (rhythm === undefined) return undefined
  const said = { name: { text: names[locale], sources: sessions.sources }, words: sessions.text[locale] }
  if ('days' in rhythm) {
    const { days, perhaps = [], goesOn = false } = rhythm
    const place = (day: number) => day - 1
    return { ...said, at: days.map(place), perhaps: perhaps.map(place), goesOn }
  }
  return { ...said, ...sideBySide(rhythm.count), goesOn: false, note: t.pictures.schedule.noDays }
}

// Four days are a little more than the width of a dot: they stand close, and mean no days.
function sideBySide([least, most]: readonly [number, number]): { at: number[]; perhaps: number[] } {
  const places = Array.from({ length: most }, (_, index) => index * 4)
  return { at: places.slice(0, least), perhaps: places.slice(least) }
}
