import type { Locale, Messages } from '../../i18n/index.ts'
import { scheduleKinds, type Rhythm, type Schedule } from '../care-schemas.ts'
import type { Facts } from '../facts.ts'
import type { FactBlock } from './fact-block.ts'
import { inOrder } from './in-order.ts'
import type { ScheduleRow } from './picture.ts'

/** When sessions are, in studies, in single practices and for a seller; what nobody dates stands without its days. */
export function schedulePicture({ schedules }: Facts, locale: Locale, t: Messages): FactBlock {
  const words = t.pictures.schedule
  const all = inOrder(schedules)
  return {
    form: 'picture',
    picture: {
      kind: 'schedule',
      caption: { text: words.caption },
      weeks: Math.ceil(Math.max(1, ...all.flatMap(({ rhythm }) => daysOf(rhythm))) / 7),
      week: words.week,
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

function rowOf({ names, sessions, rhythm }: Schedule, locale: Locale, t: Messages): ScheduleRow | undefined {
  if (rhythm === undefined) return undefined
  const said = {
    name: { text: names[locale], sources: sessions.sources },
    sessions: sessions.text[locale],
  }
  if ('days' in rhythm) {
    const { days, perhaps = [], goesOn = false } = rhythm
    return { ...said, days, perhaps, goesOn }
  }
  return { ...said, ...sideBySide(rhythm.count), goesOn: false, note: t.pictures.schedule.noDays }
}

// Four days are the width of a dot: so they stand close, and no week is meant.
function sideBySide([least, most]: readonly [number, number]): { days: number[]; perhaps: number[] } {
  const days = Array.from({ length: most }, (_, index) => 1 + index * 4)
  return { days: days.slice(0, least), perhaps: days.slice(least) }
}
