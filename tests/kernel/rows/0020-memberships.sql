-- Rows in every table that 0020-memberships.sql made.
INSERT INTO membership VALUES
  (1, '00000000-0000-7000-8000-000000002001', 2, 2, NULL, NULL, NULL, 'full', '2026-01-02T09:00:00.000Z', 'account:x'),
  (2, '00000000-0000-7000-8000-000000002002', 1, NULL, 'Invented Honorary', 'honorary@example.org', 'fr', 'honorary', '2026-01-02T09:00:00.000Z', 'account:x');
INSERT INTO membership_period VALUES
  (1, 1, '2019-03-01', '2022-12-31', 'resigned', '2023-01-02T09:00:00.000Z', 'account:x'),
  (2, 1, '2026-01-02', NULL, NULL, NULL, NULL),
  (3, 2, '2010-05-01', NULL, NULL, NULL, NULL);
INSERT INTO renewal_run VALUES
  (1, '00000000-0000-7000-8000-000000002003', 2026, 1, '2026-01-03T09:00:00.000Z', 'account:x', NULL, NULL);
INSERT INTO membership_year VALUES
  (1, 1, 2026, 'full', '2026-12-31', '2027-04-01T00:00:00.000Z', '2026-01-03T09:00:00.000Z', 'account:x', 1);
INSERT INTO membership_dues VALUES
  (1, 1, 'paid', '2026-01-20', 'Bank transfer', '2026-01-21T09:00:00.000Z', 'account:x');
INSERT INTO membership_letter VALUES (1, 1, 'due', '2026-01-04T09:00:00.000Z', 'account:x');
INSERT INTO board_term VALUES
  (1, '00000000-0000-7000-8000-000000002004', 1, 2, 'honorary-president', 'Invented Honorary', NULL, '2020-01-01', NULL, '2026-01-05T09:00:00.000Z', 'account:x', '2026-01-05T09:00:00.000Z', 'account:x');
INSERT INTO saved_view VALUES
  (1, '00000000-0000-7000-8000-000000002005', 1, 'memberships', 'Who owes', 'dues=due&sort=name', '2026-01-05T09:00:00.000Z');
