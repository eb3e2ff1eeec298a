INSERT INTO register_load VALUES (1, '01930000-0000-7000-8000-000000000901', 'fr-rpps', 'fr-rpps-1.db', '2026-11-01T09:00:00.000Z', 'operator');
INSERT INTO register_file VALUES (1, 'people', 'PS_LibreAcces_Personne_activite_202611010801.txt', '0000000000000000000000000000000000000000000000000000000000000000', '2026-11-01', 3);
INSERT INTO register_difference VALUES (1, (SELECT min(id) FROM practitioner), '["place"]', NULL, '{}');
