import { at, uid, type Illegal } from '../../directory/scene.ts'
import { anatole, berenice, clemence } from '../scene.ts'

const hash = (letter: string) => letter.repeat(64)

function check(caseId: number, kind: string, other: Record<string, string> = {}): string {
  const row = {
    credential: 'NULL',
    method: 'register',
    origin: 'received-from-source',
    result: 'right',
    checked: at,
    recorded: at,
    finding: 'NULL',
    evidence: 'NULL',
    sha: 'NULL',
    ...other,
  }
  return `INSERT INTO case_check VALUES (NULL, '${uid(900)}', ${caseId}, '${kind}', ${row.credential}, 'RPPS', '${row.method}',
    '${row.origin}', '${row.result}', '${row.checked}', '${anatole}', '${row.recorded}', ${row.finding}, ${row.evidence}, ${row.sha})`
}

function evidence(other: Record<string, string> = {}): string {
  const row = {
    id: '9',
    uid: uid(9),
    kind: 'diploma',
    type: 'application/pdf',
    bytes: '10',
    sha: hash('b'),
    ...other,
  }
  return `INSERT INTO evidence VALUES (${row.id}, '${row.uid}', 2, '${row.kind}', 'uploaded-by-member', 'a.pdf', '${row.type}',
    ${row.bytes}, '${row.sha}', '[]', '${at}', 'visitor', NULL)`
}

const open = (id: number, person: number, kind: string, closed = 'NULL') =>
  `INSERT INTO verification_case (id, uid, practitioner_id, kind, opened_at, opened_by, closed_at)
   VALUES (${id}, '${uid(id)}', ${person}, '${kind}', '${at}', 'system', ${closed})`

const bySteps = /only by its steps/
const newRow = /a new one is a new row/
const forgotten = /only be forgotten/
const withPerson = /only with the person|never taken away/

/** Cases, checks and evidence as nobody may write them. */
export const illegalFiles: Illegal[] = [
  [
    'to give a case to somebody else',
    'UPDATE verification_case SET practitioner_id = 1 WHERE id = 2',
    bySteps,
  ],
  [
    'to turn an application into a report',
    `UPDATE verification_case SET kind = 'report' WHERE id = 2`,
    bySteps,
  ],
  [
    'to let a case decide about another revision',
    'UPDATE verification_case SET revision = 9 WHERE id = 2',
    bySteps,
  ],
  [
    'to make a case younger',
    `UPDATE verification_case SET opened_at = '2026-11-21T10:00:00.000Z' WHERE id = 2`,
    bySteps,
  ],
  ['to close a case by hand', `UPDATE verification_case SET closed_at = '${at}' WHERE id = 2`, bySteps],
  ['to open a decided case by hand', 'UPDATE verification_case SET closed_at = NULL WHERE id = 1', bySteps],
  [
    'to put off the day a case was closed',
    `UPDATE verification_case SET closed_at = '2030-01-01T00:00:00.000Z' WHERE id = 1`,
    /was closed/,
  ],
  ['to take a case away with its decision', 'DELETE FROM verification_case WHERE id = 1', withPerson],
  ['a case that is born closed', open(9, 3, 'recheck', `'${at}'`), /one already/],
  ['a second application at once', open(9, 2, 'application'), /one already/],
  ['to replace a case', open(2, 2, 'application').replace('INSERT', 'INSERT OR REPLACE'), /one already/],
  ['a case of an unknown kind', open(9, 3, 'favour')],
  ['a case about nobody', open(9, 99, 'report'), /FOREIGN KEY/],

  ['a check of what is prepared', check(2, 'place'), /not in review/],
  ['a check of what was approved', check(1, 'place'), /not in review/],
  ['a check of what nobody has taken up', check(3, 'identity'), /not in review/],
  ['a check of a refused case', check(6, 'identity'), /not in review/],
  ['a check made tomorrow', check(7, 'place', { checked: '2026-11-22T09:00:00.000Z' })],
  ['a check of the stars', check(7, 'horoscope')],
  ['a check by hearsay', check(7, 'place', { method: 'hearsay' })],
  ['a check from nowhere', check(7, 'place', { origin: 'nowhere' })],
  ['a scan that came from the source', check(7, 'place', { method: 'document' }), /not its source/],
  ['a reading that came from the source', check(7, 'publicity', { method: 'reading' }), /not its source/],
  ['a check that is nearly right', check(7, 'place', { result: 'nearly' })],
  ['a check of a licence without saying which', check(7, 'licence')],
  ['a check of an identity by a diploma', check(7, 'identity', { credential: '14' }), /somebody else|CHECK/],
  ['a check of somebody else’s licence', check(7, 'licence', { credential: '1' }), /somebody else/],
  ['a check of a licence that is a diploma', check(7, 'licence', { credential: '14' }), /somebody else/],
  [
    'a check on somebody else’s papers',
    check(7, 'place', { evidence: '1', sha: `'${hash('a')}'` }),
    /somebody else/,
  ],
  ['a check on papers without their hash', check(7, 'place', { evidence: '1' }), /somebody else|CHECK/],
  ['a hash without papers', check(7, 'place', { sha: `'${hash('a')}'` })],
  ['a finding that is no finding', check(7, 'place', { finding: `'seen it'` })],
  ['to turn a check right', `UPDATE case_check SET result = 'right' WHERE case_id = 2`, newRow],
  [
    'to say that a scan came from the source',
    `UPDATE case_check SET origin = 'received-from-source'`,
    newRow,
  ],
  ['to make a check younger', `UPDATE case_check SET checked_at = '${at}' WHERE case_id = 2`, newRow],
  [
    'to take a check away',
    "DELETE FROM case_check WHERE case_id = 2 AND kind = 'licence'",
    /never taken away/,
  ],
  ['to rewrite a note', `UPDATE case_note SET text = 'Nothing'`, newRow],
  ['to take a note away', 'DELETE FROM case_note', /never taken away/],

  ['to exchange the hash of a file', `UPDATE evidence SET sha256 = '${hash('b')}'`, forgotten],
  [
    'to say that a scan came from the source after all',
    `UPDATE evidence SET origin = 'received-from-source'`,
    forgotten,
  ],
  ['to call a diploma an identity card', `UPDATE evidence SET kind = 'identity'`, forgotten],
  ['to make a file a page', `UPDATE evidence SET media_type = 'application/pdf'`, forgotten],
  ['to take back a warning', `UPDATE evidence SET warnings = '["none"]'`, forgotten],
  ['to rename a file', `UPDATE evidence SET name = 'other.pdf'`, forgotten],
  ['to give a file to somebody else', 'UPDATE evidence SET practitioner_id = 1', forgotten],
  ['to forget a file before it came', `UPDATE evidence SET forgotten_at = '2020-01-01T00:00:00.000Z'`],
  ['to take the row of a file away', 'DELETE FROM evidence', withPerson],
  [
    'to replace a file',
    evidence({ id: '1', uid: uid(1) }).replace('INSERT', 'INSERT OR REPLACE'),
    /only with the person/,
  ],
  ['a file that is a page', evidence({ type: 'text/html' })],
  ['a file of nothing', evidence({ bytes: '0' })],
  ['a file over ten megabytes', evidence({ bytes: '10485761' })],
  ['a file without a whole hash', evidence({ sha: 'abc' })],
  ['a file of an unknown kind', evidence({ kind: 'selfie' })],
]

// The day after.
const later = '2026-11-22T09:00:00.000Z'

const publish = (person: number, when = at) =>
  `INSERT INTO publication (practitioner_id, published_at, published_by) VALUES (${person}, '${when}', '${anatole}')`

/** Every record that a listing needs, written by hand; only nobody has approved anything. */
const asIfDone = (person: number) =>
  `INSERT INTO confirmation (practitioner_id, confirmed_at, due_at, lapses_at)
     VALUES (${person}, '${at}', '2027-02-19T09:00:00.000Z', '2027-03-06T09:00:00.000Z');
   INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until)
     SELECT id, 'RPPS', 'register', '${at}', '${anatole}', '2027-11-21', '2027-11-22T00:00:00.000Z'
     FROM credential WHERE practitioner_id = ${person};
   ${publish(person)}`

const review = (table: string, id: number, by: string) =>
  `INSERT INTO ${table} VALUES (${id}, '${at}', '${by}', 1, NULL)`

/** Listings, what one person did alone, the rules themselves and the register of acts. */
export const illegalDecisions: Illegal[] = [
  ['to list whoever is only prepared', asIfDone(2), /no approved check/],
  ['to list whoever is only handed in', asIfDone(3), /no approved check/],
  ['to list whoever was refused', asIfDone(6), /no approved check/],
  ['to list whoever was revoked', asIfDone(5), /no approved check/],
  [
    'to list whoever was withdrawn again, without a case',
    `UPDATE publication SET withdrawn_at = '${later}', withdrawn_by = 'x' WHERE practitioner_id = 1;
     ${publish(1, later)}`,
    /no approved case/,
  ],
  [
    'to let a check hold for three years',
    `INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until)
       SELECT credential_id, source, method, checked_at, checked_by, '2029-11-21', '2029-11-22T00:00:00.000Z'
       FROM verification WHERE id = 1`,
    /no approved check/,
  ],
  [
    'to say that a practice was called which nobody has called',
    `INSERT INTO credential (id, uid, practitioner_id, kind, issuer) VALUES (90, '${uid(90)}', 1, 'details', 'practice');
     INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until)
       SELECT 90, source, method, checked_at, checked_by, next_check_on, holds_until FROM verification WHERE id = 1`,
    /no approved check/,
  ],
  ['to need fewer checks', `DELETE FROM required_check WHERE check_kind = 'licence'`, /is required/],
  [
    'to need another check instead',
    `UPDATE required_check SET check_kind = 'place' WHERE check_kind = 'diploma'`,
    /is required/,
  ],
  ['to list a second time', publish(1), /replaced/],
  ['to list whoever is suspended', publish(4), /suspended|replaced/],
  ['to end a suspension by taking it away', 'DELETE FROM suspension', withPerson],
  [
    'to move a suspension',
    `UPDATE suspension SET suspended_at = '2020-01-01T00:00:00.000Z'`,
    /only be lifted/,
  ],
  ['to give a suspension to somebody else', 'UPDATE suspension SET practitioner_id = 1', /only be lifted/],
  [
    'one person to lift a suspension',
    `UPDATE suspension SET lifted_at = '${at}', lifted_by = '${berenice}'`,
    /only an approved alert/,
  ],
  ['a suspension lifted by nobody', `UPDATE suspension SET lifted_at = '${at}'`, /CHECK|approved alert/],
  [
    'a suspension lifted before it began',
    `UPDATE suspension SET lifted_at = '2020-01-01T00:00:00.000Z', lifted_by = 'x'`,
    /CHECK|approved alert/,
  ],
  [
    'to revive a revoked check',
    'UPDATE verification SET revoked_at = NULL, revoked_by = NULL WHERE revoked_at IS NOT NULL',
    /only be revoked/,
  ],
  [
    'a second look by whoever suspended',
    review('suspension_review', 1, anatole).replace('INSERT', 'INSERT OR REPLACE'),
    /second person/,
  ],
  ['a second look by the system', review('suspension_review', 1, 'system'), /second person/],
  ['a third look', review('suspension_review', 1, clemence), /UNIQUE/],
  ['a second look at nothing', review('suspension_review', 99, berenice), /FOREIGN KEY/],
  ['to turn the second look round', 'UPDATE suspension_review SET agrees = 0', /stays as it was/],
  ['to take the second look away', 'DELETE FROM suspension_review', /stays as it was/],
  ['to soften a revocation', `UPDATE revocation SET reason = 'Moved away'`, /final/],
  ['to move a revocation', `UPDATE revocation SET revoked_at = '2020-01-01T00:00:00.000Z'`, /final/],
  ['to take a revocation away', 'DELETE FROM revocation', /final/],
  [
    'to replace a revocation',
    `INSERT OR REPLACE INTO revocation VALUES (1, 6, '${at}', '${anatole}', 'Other')`,
    /final/,
  ],
  ['a revocation without a reason', `INSERT INTO revocation VALUES (9, 1, '${at}', '${anatole}', '')`],
  [
    'a second look at a revocation by whoever revoked',
    review('revocation_review', 1, anatole),
    /second person/,
  ],
  [
    'a second look at a revocation by the operator',
    review('revocation_review', 1, 'operator'),
    /second person/,
  ],
  [
    'to turn the second look at a revocation round',
    'UPDATE revocation_review SET agrees = 0',
    /stays as it was/,
  ],
  ['to take the second look at a revocation away', 'DELETE FROM revocation_review', /stays as it was/],
  ['to let nobody decide', `INSERT INTO approval_rule VALUES (9, 0, '${at}', 'operator')`],
  ['to let three decide', `INSERT INTO approval_rule VALUES (9, 3, '${at}', 'operator')`],
  ['a rule of nobody', `INSERT INTO approval_rule VALUES (9, 1, '${at}', '')`],
  ['to rewrite the rule of two people', 'UPDATE approval_rule SET people = 1', /cannot be changed/],
  ['to take the rule of two people away', 'DELETE FROM approval_rule', /cannot be removed/],
  ['to need a check of the stars', `INSERT INTO required_check VALUES ('application', 'horoscope')`],
  [
    'an act without its number',
    `INSERT INTO audit SELECT 99, at, actor, act, object, detail, previous, hash FROM audit WHERE seq = 1`,
    /next number|not tied/,
  ],
  [
    'an act tied to nothing',
    `INSERT INTO audit SELECT (SELECT max(seq) + 1 FROM audit), at, actor, act, object, detail, '${hash('0')}', hash FROM audit WHERE seq = 1`,
    /not tied/,
  ],
  ['to say that somebody else did it', `UPDATE audit SET actor = 'system'`, /cannot be changed/],
  [
    'to change what was done',
    `UPDATE audit SET act = 'case.note' WHERE act = 'case.approve'`,
    /cannot be changed/,
  ],
  ['to take an act away', "DELETE FROM audit WHERE act = 'case.approve'", /cannot be removed/],
]
