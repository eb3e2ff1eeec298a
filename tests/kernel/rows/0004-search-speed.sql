-- The search was kept once.
INSERT INTO search_snapshot VALUES (1, '01900000-0000-7000-8000-000000000004', 1, '2026-11-01T09:00:00.000Z');
