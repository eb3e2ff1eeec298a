import { describe, expect, test } from 'vitest'
import type { Database } from '../../src/kernel/database.ts'
import { testDatabase } from '../support/context.ts'
import { add, basile, eloise } from '../support/people.ts'
import { at, later, uid, withEloise } from './scene.ts'

/** The writes to every table that a listing is made of. A confirmation is never updated, a person never inserted listed. */
const writes: Record<string, Partial<Record<'insert' | 'update' | 'delete', string>>> = {
  practitioner: {
    update: `UPDATE practitioner SET country = 'BE' WHERE id = 1`,
    delete: 'DELETE FROM practitioner WHERE id = 1',
  },
  practitioner_name: {
    insert: `INSERT INTO practitioner_name VALUES (1, 'Grek', 'Α', 'Β')`,
    update: `UPDATE practitioner_name SET family = 'Vergnaud' WHERE practitioner_id = 1`,
    delete: `DELETE FROM practitioner_name WHERE practitioner_id = 1 AND script = 'Hebr'`,
  },
  practitioner_language: {
    insert: `INSERT INTO practitioner_language VALUES (1, 'en')`,
    update: `UPDATE practitioner_language SET language_id = 'es' WHERE practitioner_id = 1 AND language_id = 'fr'`,
    delete: 'DELETE FROM practitioner_language WHERE practitioner_id = 1',
  },
  practitioner_technique: {
    insert: `INSERT INTO practitioner_technique VALUES (1, 'nappage')`,
    update: `UPDATE practitioner_technique SET technique_id = 'papule' WHERE practitioner_id = 1`,
    delete: 'DELETE FROM practitioner_technique WHERE practitioner_id = 1',
  },
  offer: {
    insert: `INSERT INTO offer VALUES (1, 'sciatica', 'offered')`,
    update: `UPDATE offer SET stance = 'not-offered' WHERE practitioner_id = 1`,
    delete: 'DELETE FROM offer WHERE practitioner_id = 1',
  },
  practice: {
    insert: `INSERT INTO practice (practitioner_id, position, city, country, lat, lon) VALUES (1, 2, 'Balma', 'FR', 43.6, 1.5)`,
    update: `UPDATE practice SET street = '5 rue des Tilleuls' WHERE practitioner_id = 1`,
    delete: 'DELETE FROM practice WHERE practitioner_id = 1',
  },
  practice_phone: {
    insert: `INSERT INTO practice_phone SELECT id, 2, '+33536490199' FROM practice WHERE practitioner_id = 1`,
    update: `UPDATE practice_phone SET number = '+33536490199' WHERE practice_id = 1`,
    delete: 'DELETE FROM practice_phone WHERE practice_id = 1',
  },
  practice_access: {
    insert: `INSERT INTO practice_access VALUES (1, 'parking')`,
    update: `UPDATE practice_access SET feature = 'wheelchair' WHERE practice_id = 1`,
    delete: 'DELETE FROM practice_access WHERE practice_id = 1',
  },
  practice_hours: {
    insert: `INSERT INTO practice_hours VALUES (1, 7, '10:00', '11:00')`,
    update: `UPDATE practice_hours SET closes = '12:45' WHERE practice_id = 1 AND opens = '09:00'`,
    delete: 'DELETE FROM practice_hours WHERE practice_id = 1',
  },
  practice_absence: {
    insert: `INSERT INTO practice_absence VALUES (1, '2027-02-01', '2027-02-05')`,
    update: `UPDATE practice_absence SET until_day = '2027-01-05' WHERE practice_id = 1`,
    delete: 'DELETE FROM practice_absence WHERE practice_id = 1',
  },
  practitioner_text: {
    insert: `INSERT INTO practitioner_text VALUES (1, 'en', 'Backs and necks.')`,
    update: `UPDATE practitioner_text SET text = 'Le dos.' WHERE practitioner_id = 1 AND locale = 'fr'`,
    delete: 'DELETE FROM practitioner_text WHERE practitioner_id = 1',
  },
  practitioner_photo: {
    insert: 'INSERT INTO practitioner_photo VALUES (1, 2)',
    update: 'UPDATE practitioner_photo SET photo_id = 2 WHERE practitioner_id = 1',
    delete: 'DELETE FROM practitioner_photo WHERE practitioner_id = 1',
  },
  credential: {
    insert: `INSERT INTO credential (uid, practitioner_id, kind, issuer) VALUES ('${uid(9)}', 1, 'membership', 'society')`,
    update: `UPDATE credential SET number = '7' WHERE kind = 'membership' AND practitioner_id = 1`,
    delete: `DELETE FROM credential WHERE kind = 'membership' AND practitioner_id = 1`,
  },
  verification: {
    insert: `INSERT INTO verification (credential_id, source, method, checked_at, checked_by, next_check_on, holds_until)
             SELECT id, 'RPPS', 'register', '${at}', 'x', '2027-11-21', '${later}' FROM credential WHERE practitioner_id = 1 LIMIT 1`,
    update: `UPDATE verification SET revoked_at = '${at}', revoked_by = 'x'
             WHERE credential_id IN (SELECT id FROM credential WHERE practitioner_id = 1)`,
    delete:
      'DELETE FROM verification WHERE credential_id IN (SELECT id FROM credential WHERE practitioner_id = 1)',
  },
  consent: {
    insert: `INSERT INTO consent VALUES (NULL, 1, 'w', '${at}', '${at}')`,
    update: `UPDATE consent SET withdrawn_at = '${at}' WHERE practitioner_id = 1`,
    delete: 'DELETE FROM consent WHERE practitioner_id = 1',
  },
  suspension: {
    insert: `INSERT INTO suspension VALUES (NULL, 1, '${at}', 'x', 'y', NULL, NULL)`,
    update: `UPDATE suspension SET lifted_at = '${at}', lifted_by = 'x' WHERE practitioner_id = 1`,
    delete: 'DELETE FROM suspension WHERE practitioner_id = 1',
  },
  confirmation: {
    insert: `INSERT INTO confirmation VALUES (NULL, 1, '${at}', '${later}', '${later}')`,
    delete: 'DELETE FROM confirmation WHERE practitioner_id = 1',
  },
  publication: {
    update: `UPDATE publication SET withdrawn_at = '${at}', withdrawn_by = 'x' WHERE practitioner_id = 1`,
    delete: 'DELETE FROM publication WHERE practitioner_id = 1',
  },
}

const each = Object.entries(writes).flatMap(([table, kinds]) =>
  Object.entries(kinds).map(([kind, sql]): [string, string, string] => [kind, table, sql]),
)

// Pictures are nobody's until they are put on a page.
const photos = [1, 2]
  .map(
    (id) => `
  INSERT INTO photo VALUES (${id}, '${uid(70 + id)}', NULL, x'52494646100000005745425056503820000000000000000000', '${'0'.repeat(64)}', '${at}');`,
  )
  .join('')

// Rows that an update or a delete above needs.
const spare = (person: number) => `
  INSERT INTO practitioner_photo VALUES (${person}, 1);
  INSERT INTO credential (uid, practitioner_id, kind, issuer) VALUES ('${uid(8)}', ${person}, 'membership', 'society');
  INSERT INTO suspension VALUES (1, ${person}, '${at}', 'x', 'y', NULL, NULL);`

describe('whoever is or was listed', () => {
  test.each(each)('%s of %s is in the change log and moves the epoch', (kind, table, sql) => {
    const database = withEloise()
    database.sqlite.exec(photos)
    if (kind !== 'insert') database.sqlite.exec(spare(1))
    const before = stateOf(database)
    expect(database.sqlite.prepare(sql).run().changes, `rows of ${table}`).toBeGreaterThan(0)
    const after = stateOf(database)
    expect(after.epoch).toBeGreaterThan(before.epoch)
    expect(new Set(after.log.slice(before.log.length))).toEqual(new Set([1]))
  })

  test('is logged when published', () => {
    const database = testDatabase()
    const before = stateOf(database)
    const listed = withEloise()
    expect(before).toEqual({ epoch: 1, log: [] })
    expect(stateOf(listed).log).toEqual([1])
    expect(stateOf(listed).epoch).toBe(2)
  })
})

describe('whoever was never published', () => {
  const others = each.filter(([, table]) => table !== 'publication')

  test.each(others)('%s of %s stays out of the change log', (kind, _table, sql) => {
    const database = testDatabase()
    add(database, eloise)
    add(database, basile)
    database.sqlite.exec(photos)
    if (kind !== 'insert') database.sqlite.exec(spare(1))
    database.sqlite.exec(sql)
    expect(stateOf(database)).toEqual({ epoch: 1, log: [] })
  })
})

describe('the epoch', () => {
  test('moves when the society changes its name', () => {
    const database = testDatabase()
    database.sqlite.exec(`UPDATE society SET name = 'Another name'`)
    expect(stateOf(database)).toEqual({ epoch: 2, log: [] })
  })

  test('goes back with a write that fails', () => {
    const database = withEloise()
    const before = stateOf(database)
    expect(() =>
      database.sqlite.exec(
        `BEGIN; UPDATE practitioner SET country = 'BE'; INSERT INTO offer VALUES (1, 'x', 'y')`,
      ),
    ).toThrow()
    database.sqlite.exec('ROLLBACK')
    expect(stateOf(database)).toEqual(before)
  })
})

test('every table that belongs to a person is in this list', () => {
  const children = testDatabase()
    .sqlite.prepare<[], string>(
      `SELECT DISTINCT child.name FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS parent
       WHERE child.type = 'table' AND parent."table" IN ('practitioner', 'practice', 'credential')`,
    )
    .pluck()
    .all()
  // These follow a person without being part of a listing.
  const apart = ['profile_address', 'mistake_report', 'practitioner_contact', 'import_row']
  const ofMembers = ['application', 'invitation', 'practitioner_owner', 'profile_revision']
  const ofVerification = [
    ...[
      'case_check',
      'evidence',
      'register_answer',
      'register_difference',
      'revocation',
      'verification_case',
    ],
  ]
  expect(['practitioner', ...children].toSorted()).toEqual(
    [...Object.keys(writes), ...apart, ...ofMembers, ...ofVerification].toSorted(),
  )
})

function stateOf({ sqlite }: Database): { epoch: number; log: number[] } {
  return {
    epoch: Number(sqlite.prepare('SELECT value FROM public_epoch').pluck().get()),
    log: sqlite.prepare<[], number>('SELECT practitioner_id FROM change_log ORDER BY seq').pluck().all(),
  }
}
