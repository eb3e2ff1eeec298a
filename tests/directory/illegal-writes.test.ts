import { describe, test } from 'vitest'
import { at, expectRefused, uid, withBasile, type Illegal } from './scene.ts'

describe('the database refuses', () => {
  const illegal: Illegal[] = [
    // The person.
    [
      'to take the last name of somebody listed',
      'DELETE FROM practitioner_name WHERE practitioner_id = 1',
      /has a name/,
    ],
    ['an address with capitals', `UPDATE practitioner SET slug = 'Eloise' WHERE id = 1`],
    ['an address with a slash', `UPDATE practitioner SET slug = 'a/b' WHERE id = 1`],
    ['an address of two letters', `UPDATE practitioner SET slug = 'ab' WHERE id = 1`],
    [
      'a second person at the same address',
      `INSERT INTO practitioner VALUES (9, '${uid(9)}', 'eloise-vergnac-toulouse', NULL, 'FR', '${at}')`,
      /replaced|taken/,
    ],
    [
      'to replace a person',
      `INSERT OR REPLACE INTO practitioner VALUES (1, '${uid(9)}', 'somebody-else', NULL, 'FR', '${at}')`,
      /replaced/,
    ],
    [
      'to replace a person by address',
      `INSERT OR REPLACE INTO practitioner VALUES (9, '${uid(9)}', 'eloise-vergnac-toulouse', NULL, 'FR', '${at}')`,
      /replaced|taken/,
    ],
    ['a country in words', `UPDATE practitioner SET country = 'France' WHERE id = 1`],
    ['a country in small letters', `UPDATE practitioner SET country = 'fr' WHERE id = 1`],
    [
      'a uid that is short',
      `INSERT INTO practitioner VALUES (9, 'abc', 'somebody-else', NULL, 'FR', '${at}')`,
    ],
    [
      'a date without a time',
      `INSERT INTO practitioner VALUES (9, '${uid(9)}', 'somebody-else', NULL, 'FR', '2026-11-21')`,
    ],
    [
      'a time without milliseconds',
      `INSERT INTO practitioner VALUES (9, '${uid(9)}', 'somebody-else', NULL, 'FR', '2026-11-21T09:00:00Z')`,
    ],
    [
      'a local time',
      `INSERT INTO practitioner VALUES (9, '${uid(9)}', 'somebody-else', NULL, 'FR', '2026-11-21T09:00:00+02:00')`,
    ],
    [
      'a number where text belongs, in a strict table',
      `INSERT INTO practitioner VALUES ('nine', '${uid(9)}', 'somebody-else', NULL, 'FR', '${at}')`,
      /datatype mismatch|cannot store/,
    ],
    ['a name in an unknown script', `INSERT INTO practitioner_name VALUES (1, 'Runr', 'A', 'B')`],
    ['an empty family name', `INSERT INTO practitioner_name VALUES (1, 'Grek', 'A', '')`],

    // What they offer and where.
    [
      'an unknown condition',
      `INSERT INTO offer VALUES (1, 'baldness-of-the-mind', 'offered')`,
      /FOREIGN KEY/,
    ],
    ['a third stance', `INSERT INTO offer VALUES (1, 'sciatica', 'maybe')`],
    [
      'to offer and not to offer the same',
      `INSERT INTO offer VALUES (1, 'tennis-elbow', 'not-offered')`,
      /UNIQUE/,
    ],
    ['an unknown language', `INSERT INTO practitioner_language VALUES (1, 'xx')`, /FOREIGN KEY/],
    ['an unknown technique', `INSERT INTO practitioner_technique VALUES (1, 'magic')`, /FOREIGN KEY/],
    ['an offer of nobody', `INSERT INTO offer VALUES (99, 'sciatica', 'offered')`, /FOREIGN KEY/],
    ['a practice beyond the pole', `UPDATE practice SET lat = 90.5 WHERE practitioner_id = 1`],
    ['a practice beyond the date line', `UPDATE practice SET lon = -181 WHERE practitioner_id = 1`],
    ['a practice in no town', `UPDATE practice SET city = '' WHERE practitioner_id = 1`],
    [
      'two practices in the same place of the list',
      `INSERT INTO practice (practitioner_id, position, city, country, lat, lon) VALUES (1, 1, 'Balma', 'FR', 43, 1)`,
      /UNIQUE/,
    ],
    [
      'a booking page without encryption',
      `UPDATE practice SET booking_url = 'http://booking.example' WHERE practitioner_id = 1`,
    ],
    [
      'a booking page that is a script',
      `UPDATE practice SET booking_url = 'javascript:alert(1)' WHERE practitioner_id = 1`,
    ],
    [
      'to give a practice to somebody else',
      'UPDATE practice SET practitioner_id = 2 WHERE practitioner_id = 1',
      /one person/,
    ],
    ['a phone number in national form', `UPDATE practice_phone SET number = '0536490108'`],
    ['a phone number with spaces', `UPDATE practice_phone SET number = '+33 5 36 49 01 08'`],
    ['a phone number of three digits', `UPDATE practice_phone SET number = '+15'`],
    ['a phone number of seventeen digits', `UPDATE practice_phone SET number = '+12345678901234567'`],
    ['an access feature that nobody knows', `INSERT INTO practice_access VALUES (1, 'helicopter')`],

    // The society and what readers write.
    ['to make a demonstration real', `UPDATE society SET kind = 'real'`, /decided once/],
    ['to remove the society', 'DELETE FROM society', /cannot be removed/],
    ['a second society', `INSERT INTO society VALUES (1, 'Other', 'FR', 'real', '${at}')`, /one already/],
    [
      'to replace the society by a real one',
      `INSERT OR REPLACE INTO society VALUES (1, 'Other', 'FR', 'real', '${at}')`,
      /one already/,
    ],
    ['a society of a third kind', `UPDATE society SET kind = 'secret'`, /decided once/],
    [
      'a report about nothing in particular',
      `INSERT INTO mistake_report (uid, slug, subject, message, locale, reported_at) VALUES ('${uid(9)}', 's', 'weather', 'It rains', 'en', '${at}')`,
    ],
    [
      'a report in an unknown language',
      `INSERT INTO mistake_report (uid, slug, subject, message, locale, reported_at) VALUES ('${uid(9)}', 's', 'phone', 'It rains', 'de', '${at}')`,
    ],
    [
      'a report without a word',
      `INSERT INTO mistake_report (uid, slug, subject, message, locale, reported_at) VALUES ('${uid(9)}', 's', 'phone', '', 'en', '${at}')`,
    ],
    ['a second epoch', 'INSERT INTO public_epoch VALUES (2, 1)'],
    [
      'to forget a word that somebody offers',
      `DELETE FROM condition WHERE id = 'tennis-elbow'`,
      /FOREIGN KEY/,
    ],
  ]

  test.each(illegal)('%s', (_what, sql, reason) => {
    expectRefused(withBasile(), sql, reason)
  })
})
