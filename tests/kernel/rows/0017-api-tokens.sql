-- Rows in every table that 0017-api-tokens.sql made.
INSERT INTO api_token VALUES
  ('aaaaaaaaaaaaaaaaaaa170', 701, zeroblob(32), 1, 'Hospital', '2026-11-01T09:00:00.000Z', '2027-02-01T09:00:00.000Z', NULL, NULL);
INSERT INTO api_token_scope VALUES ('aaaaaaaaaaaaaaaaaaa170', 'cases:read');
INSERT INTO idempotency_key VALUES
  ('aaaaaaaaaaaaaaaaaaa170', 'first-try', zeroblob(32), 201, '{}', '{}', '2026-11-01T09:00:00.000Z');
