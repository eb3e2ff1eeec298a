INSERT INTO account (id, uid, email, email_key, name, locale, created_at, confirmed_at, epoch) VALUES
  (1, '01900000-0000-7000-8000-0000000000a1', 'Staff@example.org', 'staff@example.org', 'Test staff', 'en', '2026-11-01T09:00:00.000Z', '2026-11-01T09:05:00.000Z', 1),
  (2, '01900000-0000-7000-8000-0000000000a2', 'member@example.org', 'member@example.org', 'Test member', 'he', '2026-11-02T09:00:00.000Z', NULL, 3);
INSERT INTO account_role VALUES (1, 'admin', '2026-11-01T09:00:00.000Z', 'operator'), (2, 'member', '2026-11-02T09:00:00.000Z', 'visitor');
INSERT INTO account_password VALUES (1, '$argon2id$v=19$m=65536,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g', '2026-11-01T09:06:00.000Z');
INSERT INTO account_totp VALUES (1, zeroblob(48), '2026-11-01T09:07:00.000Z', '2026-11-01T09:08:00.000Z', 59000000);
INSERT INTO account_passkey VALUES ('AAAAAAAAAAAAAAAAAAAAAA', '01900000-0000-7000-8000-0000000000b1', 1, zeroblob(77), 0, 'internal', 'Test key', '2026-11-01T09:09:00.000Z', NULL);
INSERT INTO account_recovery_code VALUES (zeroblob(32), 1, '2026-11-01T09:10:00.000Z');
INSERT INTO account_device VALUES (1, zeroblob(32), '2026-11-01T09:11:00.000Z');
INSERT INTO session VALUES ('AAAAAAAAAAAAAAAAAAAAAA', 1, zeroblob(32), 1, '2026-11-01T09:11:00.000Z', '2026-11-01T09:12:00.000Z', '2026-11-01T09:11:00.000Z', NULL, 'Firefox, Linux');
INSERT INTO session_proof VALUES ('AAAAAAAAAAAAAAAAAAAAAA', 'role.change', 'account:2', '2026-11-01T09:12:00.000Z');
INSERT INTO passkey_challenge VALUES ('BBBBBBBBBBBBBBBBBBBBBB', 'CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC', 'sign-in', NULL, '2026-11-01T09:20:00.000Z');
INSERT INTO account_token VALUES ('DDDDDDDDDDDDDDDDDDDDDD', 'invitation', NULL, zeroblob(32), '{"practitioner":"01900000-0000-7000-8000-000000000001"}', '2026-11-01T09:00:00.000Z', '2026-12-01T09:00:00.000Z');
INSERT INTO rate_limit VALUES ('sign-in:AAAA', 2, 1793523600000);
