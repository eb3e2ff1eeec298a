import type { Database } from '../kernel/database.ts'
import { seasonOf, type Course } from './course.ts'
import { historicalCourses, type HistoricalCourse } from './history.ts'
import { pastCourses } from './read-courses.ts'

/** What was taught in one season: courses of this site, and those of before it. */
export interface Season {
  season: string
  courses: Course[]
  history: HistoricalCourse[]
}

/** Every season in which something was taught that is over now, the newest first. */
export function archive(database: Database, at: Date): Season[] {
  const courses = Map.groupBy(pastCourses(database, at), seasonOf)
  const history = Map.groupBy(historicalCourses(), ({ season }) => season)
  return [...new Set([...courses.keys(), ...history.keys()])]
    .toSorted()
    .reverse()
    .map((season) => ({
      season,
      courses: courses.get(season) ?? [],
      history: history.get(season) ?? [],
    }))
}
