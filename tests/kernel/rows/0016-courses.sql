-- Rows in every table that 0016-courses.sql made.
INSERT INTO course VALUES
  (1, '00000000-0000-7000-8000-000000001601', 'foundation-2026', 2, 'foundation', 'licence', 'fr', 'Europe/Paris', 20, '2026-10-15', 12.5, 'Invented council', '2026-08-01T09:00:00.000Z', 'account:x', '2026-08-02T09:00:00.000Z', '2026-08-02T09:00:00.000Z', 'account:x', NULL, NULL);
INSERT INTO course_text VALUES
  (1, 'en', 'Foundation course', 'Two days.', 'Morning: theory.', ''),
  (1, 'fr', 'Cours de base', 'Deux jours.', 'Matin : théorie.', ''),
  (1, 'he', 'קורס יסוד', 'יומיים.', 'בוקר: תאוריה.', '');
INSERT INTO course_date VALUES
  (1, 1, '2026-11-01T08:00:00.000Z', '2026-11-01T16:00:00.000Z', 'fr-31555', 'Toulouse', 'FR', 'Salle des Tilleuls');
INSERT INTO course_teacher VALUES (1, 1, 'director', NULL, NULL);
INSERT INTO course_registration VALUES
  (1, '00000000-0000-7000-8000-000000001602', 1, 701, '2026-09-01T09:00:00.000Z', '2026-09-01T09:00:00.000Z', NULL, NULL);
INSERT INTO course_attendance VALUES (1, 'attended', 12.5, '2026-11-01T17:00:00.000Z', 'account:x');
