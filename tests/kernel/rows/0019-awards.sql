-- Rows in every table that 0019-awards.sql made.
INSERT INTO award VALUES
  (1, '00000000-0000-7000-8000-000000001901', '48210937552611800421', 'attendance', 'Foundation course', 'Cours de base', 'קורס יסוד', 1, 12.5, 'Invented council', '2026-11-01', NULL, 'Invented Person', NULL, 'invented person', 701, '00000000-0000-7000-8000-000000001911', 1, '2026-11-02T09:00:00.000Z', 'account:x'),
  (2, '00000000-0000-7000-8000-000000001902', '71035528846190273305', 'diploma', 'Diploma of the society', 'Diplôme de la société', 'דיפלומה של האגודה', NULL, NULL, NULL, '2026-06-01', '2031-05-31', 'Invented Person', 'פלונית אלמונית', 'invented person פלונית אלמונית', NULL, '00000000-0000-7000-8000-000000001912', 1, '2026-06-02T09:00:00.000Z', 'account:x');
INSERT INTO award_revocation VALUES (2, '2026-07-01T09:00:00.000Z', 'account:x', 'Given by mistake.');
INSERT INTO award_key VALUES ('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '2026-06-02T09:00:00.000Z');
