-- Rows in every table that 0007-members.sql made.
INSERT INTO account (id, uid, email, email_key, name, locale, created_at, epoch) VALUES
  (701, '00000000-0000-7000-8000-000000000701', 'adele@example.org', 'adele@example.org', 'Adèle', 'fr', '2026-11-01T09:00:00.000Z', 1);
INSERT INTO practitioner_owner VALUES (1, 701, '2026-11-01T09:00:00.000Z');
INSERT INTO application VALUES
  (1, '00000000-0000-7000-8000-000000000702', 701, 1, '{"steps":{},"savedIn":{}}', '2026-11-01T09:00:00.000Z', '2026-11-01T09:10:00.000Z', NULL, NULL, NULL);
INSERT INTO invitation VALUES
  (1, '00000000-0000-7000-8000-000000000703', 2, 'basile@example.org', '2026-11-01T09:00:00.000Z', 'operator', '2026-12-01T09:00:00.000Z', NULL, NULL);
INSERT INTO profile_revision VALUES
  (1, 1, 1, '{}', '2026-11-01T09:00:00.000Z', 'system', NULL, 'at-once', '2026-11-01T09:00:00.000Z', 'system', NULL),
  (2, 1, 2, '{}', '2026-11-02T09:00:00.000Z', 'account:x', NULL, NULL, NULL, NULL, NULL);
INSERT INTO departed VALUES
  ('00000000-0000-7000-8000-000000000704', x'00', '2025-01-01', '2026-01-01', 'left', '2026-01-01', '2031-01-01');
INSERT INTO gone_address VALUES (x'0000000000000000000000000000000000000000000000000000000000000000');
