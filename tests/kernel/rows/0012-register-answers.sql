INSERT INTO register_answer VALUES ((SELECT min(id) FROM practitioner), 'fr-rpps', 1, '2026-11-01T09:00:00.000Z', 'yes', 'same', 'found', 'matches', '{}');
