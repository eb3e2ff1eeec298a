-- Rows in every table that 0006-audit-mail.sql made. (mistake_report was there before; now it can be answered.)
INSERT INTO audit VALUES
  (1, '2026-11-05T09:00:00.000Z', 'account:00000000-0000-7000-8000-000000000031', 'report.answer',
   'report:00000000-0000-7000-8000-000000000021', '{"outcome":"corrected"}',
   '0000000000000000000000000000000000000000000000000000000000000000',
   'e176af9e065d15deab7973e6913ebf4801172e15b27c80bb79bbaf17949ac58a');
INSERT INTO letter (uid, key, name, locale, recipient, about, sealed, posted_at) VALUES
  ('00000000-0000-7000-8000-000000000041', 'confirm:1', 'confirm-listing', 'fr', 'nobody-can-read-this-digest', 'practitioner:00000000-0000-7000-8000-000000000001', x'00', '2026-11-05T09:00:00.000Z');
INSERT INTO mistake_report (id, uid, practitioner_id, slug, subject, message, locale, reported_at, outcome, answer, closed_at, closed_by) VALUES
  (2, '00000000-0000-7000-8000-000000000022', 1, 'eloise-vergnac-toulouse', 'no-longer-practises', 'The door is closed', 'he', '2026-11-05T09:00:00.000Z', 'was-right', 'They are away until Monday.', '2026-11-06T09:00:00.000Z', 'account:00000000-0000-7000-8000-000000000031');
