INSERT INTO letter_batch (id, uid, name, people, posted_at, posted_by)
VALUES (1, '01930000-0000-7000-8000-0000000021a1', 'society-message', 1, '2026-11-01T09:00:00.000Z', 'operator');
INSERT INTO letter_of_batch (letter_id, batch_id) SELECT min(id), 1 FROM letter;
