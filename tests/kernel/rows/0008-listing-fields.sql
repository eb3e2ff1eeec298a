-- Rows in every table that 0008-listing-fields.sql made.
INSERT INTO practice_hours VALUES (1, 1, '09:00', '12:30'), (1, 1, '14:00', '18:00'), (2, 3, '08:30', '12:00');
INSERT INTO practice_absence VALUES (1, '2026-12-24', '2027-01-02');
INSERT INTO practitioner_text VALUES (1, 'fr', 'Consultations du dos et du cou.'), (1, 'he', 'מרפאה לכאבי גב וצוואר.');
INSERT INTO photo VALUES
  (1, '00000000-0000-7000-8000-000000000801', NULL, x'52494646100000005745425056503820000000000000000000', '0000000000000000000000000000000000000000000000000000000000000000', '2026-11-08T09:00:00.000Z');
INSERT INTO practitioner_photo VALUES (1, 1);
-- The migration itself gave the consents of before every field.
INSERT INTO consent VALUES (801, 2, 'publication-2026-11', '2026-11-08T09:00:00.000Z', NULL);
INSERT INTO consent_field VALUES (801, 'phones');
INSERT INTO banned_offer VALUES ('cellulite', 'FR', 'DEC2011');
