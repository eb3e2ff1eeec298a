import { describe, expect, test } from 'vitest'
import { at, expectRefused, later, publishBasile, uid, withBasile, type Illegal } from './scene.ts'

describe('the database refuses', () => {
  const illegal: Illegal[] = [
    // Publications are only withdrawn.
    ['to publish somebody twice', publishBasile.replace('(2,', '(1,'), /replaced/],
    [
      'to replace a publication',
      `INSERT OR REPLACE INTO publication VALUES (1, 1, '${at}', 'other', NULL, NULL)`,
      /replaced/,
    ],
    [
      'to give a publication to somebody else',
      'UPDATE publication SET practitioner_id = 2',
      /only be withdrawn/,
    ],
    [
      'to move the date of a publication',
      `UPDATE publication SET published_at = '${later}'`,
      /only be withdrawn/,
    ],
    ['to change who published', `UPDATE publication SET published_by = 'x'`, /only be withdrawn/],
    ['to renumber a publication', 'UPDATE publication SET id = 9', /only be withdrawn/],
    ['a withdrawal by nobody', `UPDATE publication SET withdrawn_at = '${at}'`],
    [
      'a withdrawal before the publication',
      `UPDATE publication SET withdrawn_at = '2020-01-01T00:00:00.000Z', withdrawn_by = 'x'`,
    ],

    // Verifications are only revoked.
    ['to stretch a verification', `UPDATE verification SET holds_until = '${later}'`, /only be revoked/],
    [
      'to stretch it by replacing it',
      `INSERT OR REPLACE INTO verification SELECT id, credential_id, source, method, checked_at, checked_by, next_check_on, '${later}', NULL, NULL FROM verification WHERE id = 1`,
      /replaced/,
    ],
    ['to put off the next check', `UPDATE verification SET next_check_on = '2030-01-01'`, /only be revoked/],
    [
      'to move a check to another day',
      `UPDATE verification SET checked_at = '2026-11-20T09:00:00.000Z'`,
      /only be revoked/,
    ],
    [
      'to give a verification to another credential',
      'UPDATE verification SET credential_id = 1 WHERE id = 1',
      /only be revoked/,
    ],
    ['to change the source of a check', `UPDATE verification SET source = 'hearsay'`, /only be revoked/],
    ['to change the method of a check', `UPDATE verification SET method = 'member-word'`, /only be revoked/],
    ['to change who checked', `UPDATE verification SET checked_by = 'x'`, /only be revoked/],
    [
      'a verification that ends before it begins',
      `INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until) VALUES (1, 'RPPS', 'register', '${later}', 'x', '2027-01-01', '${at}')`,
    ],
    [
      'a verification by an unknown method',
      `INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until) VALUES (1, 'RPPS', 'rumour', '${at}', 'x', '2027-01-01', '${later}')`,
    ],
    [
      'a verification of nothing',
      `INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until) VALUES (99, 'RPPS', 'register', '${at}', 'x', '2027-01-01', '${later}')`,
      /FOREIGN KEY/,
    ],
    ['a revocation by nobody', `UPDATE verification SET revoked_at = '${at}'`],

    // What was verified stays as it was.
    [
      'to change the number of a verified licence',
      `UPDATE credential SET number = '666' WHERE id = 1`,
      /verified already/,
    ],
    [
      'to turn a verified licence into a diploma',
      `UPDATE credential SET kind = 'diploma', diploma_id = 'diu-mesotherapie' WHERE id = 1`,
      /verified already/,
    ],
    [
      'to change a verified diploma',
      `UPDATE credential SET diploma_id = 'sim-italy' WHERE id = 2`,
      /verified already/,
    ],
    [
      'to give a verified credential to somebody else',
      'UPDATE credential SET practitioner_id = 2 WHERE id = 1',
      /one person|verified already/,
    ],
    [
      'to replace a verified credential',
      `INSERT OR REPLACE INTO credential SELECT id, uid, practitioner_id, kind, diploma_id, issuer, register, '666', awarded_in FROM credential WHERE id = 1`,
      /replaced/,
    ],
    [
      'a licence without a register',
      `INSERT INTO credential (uid, practitioner_id, kind, issuer) VALUES ('${uid(9)}', 1, 'licence', 'RPPS')`,
    ],
    [
      'a diploma that is none',
      `INSERT INTO credential (uid, practitioner_id, kind, issuer) VALUES ('${uid(9)}', 1, 'diploma', 'Somewhere')`,
    ],
    [
      'a diploma that content does not know',
      `INSERT INTO credential (uid, practitioner_id, kind, diploma_id, issuer) VALUES ('${uid(9)}', 1, 'diploma', 'diploma-of-life', 'Somewhere')`,
      /FOREIGN KEY/,
    ],
    [
      'a credential of an unknown kind',
      `INSERT INTO credential (uid, practitioner_id, kind, issuer) VALUES ('${uid(9)}', 1, 'prize', 'Somewhere')`,
    ],
    [
      'a diploma of the year 20009',
      `INSERT INTO credential (uid, practitioner_id, kind, diploma_id, issuer, awarded_in) VALUES ('${uid(9)}', 1, 'diploma', 'sim-italy', 'Somewhere', 20009)`,
    ],

    // Consents, suspensions and confirmations are dated records.
    [
      'a second consent in force',
      `INSERT INTO consent (practitioner_id, wording, given_at) VALUES (1, 'w', '${at}')`,
      /replaced/,
    ],
    [
      'to back-date a consent',
      `UPDATE consent SET given_at = '2020-01-01T00:00:00.000Z'`,
      /only be withdrawn/,
    ],
    ['to change what was consented to', `UPDATE consent SET wording = 'everything'`, /only be withdrawn/],
    ['to stretch a confirmation', `UPDATE confirmation SET lapses_at = '${later}'`, /new row/],
    [
      'to replace a confirmation',
      `INSERT OR REPLACE INTO confirmation VALUES (1, 1, '${at}', '${later}', '${later}')`,
      /replaced/,
    ],
    [
      'a confirmation that lapses before it is due',
      `INSERT INTO confirmation (practitioner_id, confirmed_at, due_at, lapses_at) VALUES (1, '${at}', '${later}', '${at}')`,
    ],
    [
      'a suspension without a reason',
      `INSERT INTO suspension (practitioner_id, suspended_at, suspended_by, reason) VALUES (1, '${at}', 'x', '')`,
    ],
    [
      'a suspension of nobody',
      `INSERT INTO suspension (practitioner_id, suspended_at, suspended_by, reason) VALUES (99, '${at}', 'x', 'y')`,
      /FOREIGN KEY/,
    ],
  ]

  test.each(illegal)('%s', (_what, sql, reason) => {
    expectRefused(withBasile(), sql, reason)
  })
})

describe('what has ended', () => {
  const withdrawn = `UPDATE publication SET withdrawn_at = '${at}', withdrawn_by = 'x'`
  const revoked = `UPDATE verification SET revoked_at = '${at}', revoked_by = 'x' WHERE id = 1`
  const suspended = `INSERT INTO suspension VALUES (1, 1, '${at}', 'x', 'y', NULL, NULL)`
  const lifted = `UPDATE suspension SET lifted_at = '${at}', lifted_by = 'x'`

  const ended: [what: string, before: string[], sql: string, reason: RegExp][] = [
    [
      'a publication is not revived',
      [withdrawn],
      'UPDATE publication SET withdrawn_at = NULL, withdrawn_by = NULL',
      /only be withdrawn/,
    ],
    [
      'a publication is not revived by replacing it',
      [withdrawn],
      `INSERT OR REPLACE INTO publication VALUES (1, 1, '${at}', 'x', NULL, NULL)`,
      /replaced/,
    ],
    [
      'a withdrawal keeps its date',
      [withdrawn],
      `UPDATE publication SET withdrawn_at = '${later}'`,
      /only be withdrawn/,
    ],
    [
      'a verification is not unrevoked',
      [revoked],
      'UPDATE verification SET revoked_at = NULL, revoked_by = NULL WHERE id = 1',
      /only be revoked/,
    ],
    [
      'a revocation keeps its date',
      [revoked],
      `UPDATE verification SET revoked_at = '${later}' WHERE id = 1`,
      /only be revoked/,
    ],
    [
      'a consent is not unwithdrawn',
      [`UPDATE consent SET withdrawn_at = '${at}'`],
      'UPDATE consent SET withdrawn_at = NULL',
      /only be withdrawn/,
    ],
    [
      'a suspension goes to nobody else',
      [suspended],
      'UPDATE suspension SET practitioner_id = 2',
      /only be lifted/,
    ],
    [
      'a suspension is not replaced',
      [suspended],
      `INSERT OR REPLACE INTO suspension VALUES (1, 2, '${at}', 'x', 'y', NULL, NULL)`,
      /replaced/,
    ],
    ['a suspension keeps its reason', [suspended], `UPDATE suspension SET reason = 'none'`, /only be lifted/],
    ['nobody is suspended twice', [suspended], suspended.replace('(1, 1,', '(2, 1,'), /replaced/],
    [
      'a suspension is lifted by somebody',
      [suspended],
      `UPDATE suspension SET lifted_at = '${at}'`,
      /CHECK constraint/,
    ],
    [
      'a suspension is not lifted before it began',
      [suspended],
      lifted.replace(at, '2020-01-01T00:00:00.000Z'),
      /CHECK constraint/,
    ],
    [
      'a lifted suspension stays lifted',
      [suspended, lifted],
      'UPDATE suspension SET lifted_at = NULL, lifted_by = NULL',
      /only be lifted/,
    ],
    [
      'an address is not given to somebody else after a rename',
      [`UPDATE practitioner SET slug = 'new-name' WHERE id = 1`],
      `UPDATE practitioner SET slug = 'eloise-vergnac-toulouse' WHERE id = 2`,
      /taken/,
    ],
  ]

  test.each(ended)('%s', (_what, before, sql, reason) => {
    const { sqlite } = withBasile()
    for (const step of before) sqlite.exec(step)
    expect(() => sqlite.exec(sql)).toThrow(reason)
  })
})
