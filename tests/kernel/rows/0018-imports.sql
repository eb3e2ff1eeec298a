-- Rows in every table that 0018-imports.sql made.
INSERT INTO practitioner_contact VALUES (1, 'imported@example.org', '2026-09-01T09:00:00.000Z', 'account:x');
INSERT INTO import_run VALUES
  (1, '00000000-0000-7000-8000-000000001801', 3, 'members.csv', 'csv', 'utf-8', ';', 'FR', '[]', 1, '2026-09-01T09:00:00.000Z', 'account:x', '2026-09-01T09:00:01.000Z', 7, '2026-09-01T09:05:00.000Z', 'account:x', NULL, NULL);
INSERT INTO import_row VALUES
  (1, 1, 2, '["Vergnac"]', NULL, 'changed', 0, '{}', NULL, 1, '{}', '{}', 'stored');
INSERT INTO import_mapping VALUES ('nr mitgl', 'memberNumber', '2026-09-01T09:00:00.000Z', 'account:x');
