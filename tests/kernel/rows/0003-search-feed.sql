-- The migration itself made the row of search_feed; a process feeds the index.
UPDATE search_feed SET owner = '01900000-0000-7000-8000-000000000001', leased_until = '2026-11-01T09:00:00.000Z';
