import type { Resource } from './addresses.ts'
import { awards } from './awards/endpoints.ts'
import { cases } from './cases/endpoints.ts'
import { courses } from './courses/endpoints.ts'
import { credentials } from './credentials/endpoints.ts'
import type { Endpoint } from './endpoint.ts'
import { imports } from './imports/endpoints.ts'
import { memberships } from './memberships/endpoints.ts'
import { practitioners } from './practitioners/endpoints.ts'
import { reports } from './reports/endpoints.ts'

/** What is about one kind of thing, as one page of the reference shows it. */
export interface Section {
  name: Resource
  about: string
  endpoints: Endpoint[]
}

/** Everything the management API answers, in the order of the reference. */
export const sections: Section[] = [
  section('practitioners', 'Everybody who is stored, public or not.', practitioners),
  section(
    'credentials',
    'Licences and diplomas as they are stated, with the checks that stand.',
    credentials,
  ),
  section('cases', 'Rounds of verification: their checks, steps and decisions.', cases),
  section('reports', 'What readers reported about listings.', reports),
  section('courses', 'Courses for doctors, and who takes part.', courses),
  section('imports', 'Lists of members that are brought in, compared, mended, applied and undone.', imports),
  section('awards', 'Diplomas and certificates of the society.', awards),
  section('memberships', 'Who belongs to the society, and how the dues of each year stand.', memberships),
]

function section(name: Resource, about: string, endpoints: Record<string, Endpoint>): Section {
  return { name, about, endpoints: Object.values(endpoints) }
}
