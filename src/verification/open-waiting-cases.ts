import { addDays, day } from '../kernel/clock.ts'
import { write, type Database } from '../kernel/database.ts'
import { withdrawCase } from './decide-case.ts'
import { openCase, type NewCase } from './open-case.ts'

/** So long before a check ends its case is opened, to be decided in time. */
const recheckDays = 60

type Waiting = Pick<NewCase, 'practitionerId' | 'kind'> & { revision: number | null; since: string | null }

/**
 * Opens a case for everything that waits for staff and has none: applications that were handed in, changes that need
 * review, and checks that end within two months. A case about a change that its member has replaced or taken back ends.
 * Its age counts from the day of the hand-in. Running it again opens nothing twice. Returns how many it opened.
 */
export function openWaitingCases(database: Database, at: Date): number {
  return write(database, () => {
    closeReplacedChanges(database, at)
    const waiting = [...applications(database), ...changes(database), ...rechecks(database, at)]
    for (const { practitionerId, kind, revision, since } of waiting)
      openCase(database, {
        ...{ practitionerId, kind, by: 'system', at },
        revision: revision ?? undefined,
        since: since ?? undefined,
      })
    return waiting.length
  })
}

function closeReplacedChanges(database: Database, at: Date): void {
  const replaced = database.sqlite
    .prepare<[], { caseUid: string; version: number }>(
      `SELECT one.uid AS caseUid, (SELECT max(number) FROM case_step WHERE case_id = one.id) AS version
       FROM verification_case AS one JOIN profile_revision AS revision
         ON revision.practitioner_id = one.practitioner_id AND revision.number = one.revision
       WHERE one.kind = 'change' AND one.closed_at IS NULL AND revision.decision IN ('superseded', 'withdrawn')`,
    )
    .all()
  for (const one of replaced) withdrawCase(database, { ...one, actor: 'system', at })
}

function applications({ sqlite }: Database): Waiting[] {
  return sqlite
    .prepare<[], Waiting>(
      `SELECT practitioner_id AS practitionerId, 'application' AS kind, NULL AS revision,
         submitted_at AS since FROM application AS handed_in
       WHERE practitioner_id IS NOT NULL AND withdrawn_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM verification_case AS one WHERE one.practitioner_id = handed_in.practitioner_id
           AND one.kind = 'application' AND one.opened_at >= handed_in.submitted_at)`,
    )
    .all()
}

// A change of somebody who is not listed yet is read with the application.
function changes({ sqlite }: Database): Waiting[] {
  return sqlite
    .prepare<[], Waiting>(
      `SELECT revision.practitioner_id AS practitionerId, 'change' AS kind, revision.number AS revision,
         revision.submitted_at AS since
       FROM profile_revision AS revision
       WHERE revision.decision IS NULL
         AND EXISTS (SELECT 1 FROM publication AS p WHERE p.practitioner_id = revision.practitioner_id AND p.withdrawn_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM verification_case AS one WHERE one.practitioner_id = revision.practitioner_id
           AND one.kind = 'change' AND (one.closed_at IS NULL OR one.revision = revision.number))`,
    )
    .all()
}

function rechecks({ sqlite }: Database, at: Date): Waiting[] {
  return sqlite
    .prepare<{ soon: string }, Waiting>(
      `SELECT DISTINCT standing.practitioner_id AS practitionerId, 'recheck' AS kind, NULL AS revision,
         NULL AS since
       FROM standing_credential AS standing
       JOIN publication AS p ON p.practitioner_id = standing.practitioner_id AND p.withdrawn_at IS NULL
       WHERE standing.kind IN ('licence', 'diploma') AND standing.next_check_on <= @soon
         AND NOT EXISTS (SELECT 1 FROM verification_case AS one WHERE one.practitioner_id = standing.practitioner_id
           AND one.kind = 'recheck' AND one.closed_at IS NULL)`,
    )
    .all({ soon: day(addDays(at, recheckDays)) })
}
