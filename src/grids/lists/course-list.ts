import { placesIn, stateOf } from '../../courses/course-view.ts'
import { spanOf, type Course } from '../../courses/course.ts'
import { coursesByIds } from '../../courses/read-courses.ts'
import { formatNumber } from '../../i18n/index.ts'
import { makeGrid, wordsIn, type GridWorld } from '../grid.ts'
import { dayCell } from './day-cell.ts'

const states = ['upcoming', 'draft', 'past'] as const

const startsSql = '(SELECT min(starts_at) FROM course_date WHERE course_id = one.id)'
const inForce = 'FROM course_registration WHERE course_id = one.id AND left_at IS NULL'
// As courses/course.ts says: a course is past from the day after its last date.
const stateSql = `CASE WHEN one.published_at IS NULL THEN 'draft'
  WHEN (SELECT max(substr(ends_at, 1, 10)) FROM course_date WHERE course_id = one.id) < substr(@now, 1, 10) THEN 'past'
  ELSE 'upcoming' END`

/** What the society teaches, published or not. */
export const courseList = makeGrid<Course>({
  name: 'courses',
  from: 'course AS one',
  search: wordsIn(`concat_ws(' ', one.slug,
    (SELECT group_concat(title, ' ') FROM course_text WHERE course_id = one.id),
    (SELECT group_concat(concat_ws(' ', town, venue), ' ') FROM course_date WHERE course_id = one.id))`),
  // The past is read from its end.
  first: { sort: 'starts', isDescending: ({ state }) => state === 'past' },
  filters: [
    {
      key: 'state',
      label: ({ grids }) => grids.courses.filters.state,
      choices: ({ t }) => states.map((value) => ({ value, label: t.courses.desk.states[value] })),
      first: 'upcoming',
      where: `${stateSql} = @state`,
    },
  ],
  columns: [
    {
      key: 'title',
      label: ({ grids }) => grids.courses.columns.title,
      sort: `folded((SELECT title FROM course_text WHERE course_id = one.id AND locale = @locale))`,
      cell: ({ uid, texts }, { locale }) => ({
        text: texts[locale].title,
        href: `/${locale}/staff/courses/${uid}/`,
      }),
    },
    {
      key: 'starts',
      label: ({ grids }) => grids.courses.columns.starts,
      sort: startsSql,
      cell: (course, { locale }) => dayCell(spanOf(course).starts, locale),
    },
    {
      key: 'place',
      label: ({ grids }) => grids.courses.columns.place,
      cell: (course, world) => ({ text: placesIn(course, wordsOf(world)) }),
    },
    {
      key: 'taken',
      label: ({ grids }) => grids.courses.columns.taken,
      sort: `(SELECT count(seat_at) ${inForce})`,
      cell: ({ taken, seats }, { locale, t }) => ({
        text: t.courses.desk.of(formatNumber(locale, taken), formatNumber(locale, seats)),
      }),
    },
    {
      key: 'waiting',
      label: ({ grids }) => grids.courses.columns.waiting,
      sort: `(SELECT count(*) - count(seat_at) ${inForce})`,
      cell: ({ waiting }, { locale }) => ({ text: formatNumber(locale, waiting) }),
    },
    {
      key: 'state',
      label: ({ grids }) => grids.courses.columns.state,
      cell: (course, { t, at }) => stateOf(course, t, at),
    },
  ],
  load: ({ database }, ids) => coursesByIds(database, [...ids]),
  idOf: ({ id, uid }) => ({ id, uid }),
})

function wordsOf({ locale, t, database, facts }: GridWorld) {
  return { locale, t, database, languages: facts.languages }
}
