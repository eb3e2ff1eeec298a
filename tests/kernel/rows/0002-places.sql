-- Rows in every table that 0002-places.sql made.
INSERT INTO place VALUES ('fr-31555', 'FR', 43.6045, 1.444, 498003);
INSERT INTO place_name VALUES ('toulouse', 'fr-31555', 'und', 'Toulouse', 1, 498003);
INSERT INTO postal_code VALUES ('FR', '31000', 'fr-31555', 1);
INSERT INTO place_source VALUES
  ('places.tsv.br', '0000000000000000000000000000000000000000000000000000000000000000', '2026-11-01T09:00:00.000Z', 1, 1);
