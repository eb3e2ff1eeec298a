-- Rows in every table that 0022-course-links-and-withdrawn-keys.sql made.
INSERT INTO award_key_withdrawal VALUES ('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '2026-11-20T09:00:00.000Z', 'operator');
