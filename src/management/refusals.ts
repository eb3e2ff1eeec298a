interface RefusalFacts {
  status: number
  title: string
}

const because = (status: number) => (title: string) => ({ status, title })
const bad = because(400)
const forbidden = because(403)
const missing = because(404)
const conflict = because(409)
const unusable = because(422)

/** Of every refusal its status and its sentence; the operations say which. English: developers read them. */
export const refusalFacts = {
  // Before anything is looked at.
  'no-token': { status: 401, title: 'A token that is alive is needed: Authorization: Bearer bon_…' },
  'too-many-requests': { status: 429, title: 'This token has used up its minute.' },
  'method-not-allowed': { status: 405, title: 'This address does not take this method.' },
  'not-json': { status: 415, title: 'This address takes application/json.' },
  'not-a-table': {
    status: 415,
    title: 'This address takes a table, and its Content-Type: CSV, XLSX or ODS.',
  },
  'bad-json': bad('The body is no JSON in UTF-8 that can be read.'),
  'bad-parameter': bad('A parameter of the address cannot be used.'),
  'bad-cursor': bad(
    'The cursor is not one that was given out for this list, in this order and with these filters.',
  ),
  'bad-header': bad('A header cannot be used.'),
  'if-match-needed': { status: 428, title: 'Say which version you have read: If-Match with its ETag.' },
  invalid: unusable('The body cannot be taken; `errors` says which fields, and why.'),
  'key-used-otherwise': unusable('This Idempotency-Key was used for another request.'),
  // What the front door says of every address.
  'bad-request': bad('The request cannot be read.'),
  'address-too-long': { status: 414, title: 'The address is too long.' },
  'unknown-host': { status: 421, title: 'The site does not answer under this name.' },
  'our-mistake': { status: 500, title: 'The site made a mistake. It was noted.' },
  busy: { status: 503, title: 'The site is busy. Try again in a moment.' },
  // Who may.
  scope: forbidden('The token has not the scope that this needs.'),
  role: forbidden('The owner of the token may not do this.'),
  'own-case': forbidden('Nobody decides about themselves.'),
  'same-person': forbidden('Who prepared a case does not approve it: another person does.'),
  'refused-it-before': forbidden('Who refused a case does not decide it after the appeal.'),
  'no-person': forbidden('Only a person decides.'),
  // What is there.
  'not-found': missing('There is nothing at this address.'),
  'unknown-case': missing('There is no such case.'),
  'unknown-practitioner': missing('There is no such practitioner.'),
  'unknown-report': missing('There is no such report.'),
  'unknown-course': missing('There is no such course.'),
  'unknown-award': missing('There is no such award.'),
  'unknown-membership': missing('There is no such membership.'),
  'unknown-import': missing('There is no such import, or it was erased after its days.'),
  // What its state allows.
  'changed-meanwhile': { status: 412, title: 'Somebody changed it since the version you have read.' },
  'out-of-order': conflict('This step does not follow the last one.'),
  'checks-missing': conflict('A check that the case needs is missing or not right.'),
  'source-needed': conflict(
    'Licence, restrictions and diploma count only from their source, and for 120 days.',
  ),
  'older-than-alert': conflict('Licence and restrictions are asked again after the alert.'),
  suspended: conflict('Somebody suspended keeps the case of the suspension.'),
  'checks-changed': conflict('A check was added after the case was prepared.'),
  'another-is-open': conflict('There is an open case of this kind.'),
  'revision-changed': conflict('The member has written something else meanwhile.'),
  'cannot-be-listed': conflict(
    'Nobody can be listed who stands so: without consent, suspended, revoked since.',
  ),
  'not-in-review': conflict('The case is not in review.'),
  'no-register': conflict('No register is loaded that knows this licence.'),
  'answered-already': conflict('The report was answered.'),
  'owned-already': conflict('This record belongs to a member, who changes it.'),
  'listed-already': conflict('This record is published: it changes by its owner, or by a case.'),
  'verified-already': conflict('This credential was verified; state a new one.'),
  cancelled: conflict('The course was cancelled.'),
  'published-already': conflict('The course is published already.'),
  'not-published': conflict('The course is not published.'),
  over: conflict('The course is over.'),
  'fewer-seats': conflict('More people have a seat than the course would have.'),
  'revoked-already': conflict('The award was revoked.'),
  'awarded-already': conflict('Somebody of the list holds this award of the course.'),
  'not-attended': conflict('Somebody of the list was not marked as present at the course.'),
  'member-already': conflict('This person is or was a member.'),
  'has-account': conflict('The member has an account, and changes name and address there.'),
  'not-a-member': conflict('The membership has ended.'),
  'ended-already': conflict('The membership has ended.'),
  'opened-already': conflict('This year was opened.'),
  'applied-already': conflict('The import was applied.'),
  'not-compared': conflict('The lines wait to be compared.'),
  'others-changed': conflict('Somebody of the list was changed since it was compared: compare again.'),
  'nothing-to-apply': conflict('No line is new or changed.'),
  'not-applied': conflict('The import was not applied.'),
  'undone-already': conflict('The import was undone.'),
  // What the operations cannot take.
  nobody: unusable('The list names nobody.'),
  'too-many-people': unusable('The list names too many people.'),
  'no-title': unusable('Without a course it needs titles of its own.'),
  'ends-before': unusable('It cannot end before it was awarded.'),
  'unknown-account': unusable('Nobody has an account with this address.'),
  twice: unusable('Somebody stands twice in the list.'),
  'unknown-year': unusable('This year was not opened for the member.'),
  'paid-later': unusable('Nothing was paid on a day that has not come.'),
  'joined-later': unusable('Nobody has joined on a day that has not come.'),
  'not-that-day': unusable('It cannot have been on that day.'),
  'unknown-role': unusable('A column cannot be that; one role or null for each column.'),
  'unknown-line': unusable('The import has no such line.'),
  'unknown-choice': unusable('A line is `new`, `leave-out`, or the uid of somebody.'),
  empty: unusable('The file holds no list.'),
  'too-large': { status: 413, title: 'The body, or the list in it, is larger than this address takes.' },
  'old-format': unusable('The file is of an old format: save it as XLSX or CSV.'),
  damaged: unusable('The file is damaged.'),
  'mixed-encodings': unusable('The file mixes encodings.'),
  'too-many-rows': unusable('The file has too many lines.'),
  'too-many-columns': unusable('The file has too many columns.'),
  'too-slow': unusable('The file took too long to read.'),
  'unknown-evidence': unusable('There is no such file of evidence.'),
  'of-somebody-else': unusable('The credential or the file belongs to somebody else.'),
  'in-the-future': unusable('Nothing is checked in the future.'),
  'paper-is-no-source': unusable('A paper is not its source.'),
  'nothing-chosen': unusable('The register does not bear out what was chosen.'),
} as const satisfies Record<string, RefusalFacts>

export type RefusalCode = keyof typeof refusalFacts

/** Every code with its status and sentence, for the reference. */
export function everyRefusal(): ({ code: string } & RefusalFacts)[] {
  return Object.entries(refusalFacts).map(([code, facts]) => ({ code, ...facts }))
}
