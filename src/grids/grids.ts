import type { Grid, GridName } from './grid.ts'
import { awardList } from './lists/award-list.ts'
import { courseList } from './lists/course-list.ts'
import { doctorList } from './lists/doctor-list.ts'
import { letterList } from './lists/letter-list.ts'
import { memberList } from './lists/member-list.ts'
import { membershipList } from './lists/membership-list.ts'
import { peopleList } from './lists/people-list.ts'
import { reportList } from './lists/report-list.ts'

/** Every list of the staff's desk, by its name. */
export const grids: Readonly<Record<GridName, Grid>> = {
  doctors: doctorList,
  members: memberList,
  memberships: membershipList,
  people: peopleList,
  courses: courseList,
  awards: awardList,
  letters: letterList,
  reports: reportList,
}
