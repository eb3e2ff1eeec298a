-- Rows in every table that 0001-directory.sql made: what an upgrade must not lose.
INSERT INTO society VALUES (1, 'Société d’avant', 'FR', 'real', '2026-11-01T09:00:00.000Z');
INSERT INTO condition VALUES ('sciatica'), ('cellulite');
INSERT INTO technique VALUES ('ids');
INSERT INTO diploma VALUES ('diu-mesotherapie');
INSERT INTO language VALUES ('fr'), ('he');
INSERT INTO practitioner VALUES
  (1, '00000000-0000-7000-8000-000000000001', 'eloise-vergnac-toulouse', 'd-1', 'FR', '2026-11-01T09:00:00.000Z'),
  (2, '00000000-0000-7000-8000-000000000002', 'basile-tournefeuille-balma', NULL, 'FR', '2026-11-01T09:00:00.000Z');
INSERT INTO practitioner_name VALUES (1, 'Latn', 'Éloïse', 'Vergnac'), (1, 'Hebr', 'אלואיז', 'ורניאק'), (2, 'Latn', 'Basile', 'Tournefeuille');
INSERT INTO practitioner_language VALUES (1, 'fr'), (1, 'he');
INSERT INTO practitioner_technique VALUES (1, 'ids');
INSERT INTO offer VALUES (1, 'sciatica', 'offered'), (1, 'cellulite', 'not-offered');
INSERT INTO practice (id, practitioner_id, position, city, country, lat, lon) VALUES
  (1, 1, 1, 'Toulouse', 'FR', 43.6, 1.44), (2, 1, 2, 'Balma', 'FR', 43.61, 1.49);
INSERT INTO practice_phone VALUES (1, 1, '+33536490108'), (1, 2, '+33536490109');
INSERT INTO practice_access VALUES (1, 'lift');
INSERT INTO credential VALUES
  (1, '00000000-0000-7000-8000-000000000011', 1, 'licence', NULL, 'RPPS', 'fr-rpps', '10000000001', NULL),
  (2, '00000000-0000-7000-8000-000000000012', 1, 'diploma', 'diu-mesotherapie', 'Université de démonstration', NULL, NULL, 2009);
INSERT INTO verification VALUES
  (1, 1, 'RPPS', 'register', '2026-11-01T09:00:00.000Z', 'staff-anatole', '2027-11-01', '2027-11-02T00:00:00.000Z', NULL, NULL),
  (2, 2, 'Université', 'letter-from-source', '2026-11-01T09:00:00.000Z', 'staff-anatole', '2027-11-01', '2027-11-02T00:00:00.000Z', NULL, NULL),
  (3, 2, 'Université', 'telephone', '2026-11-01T09:00:00.000Z', 'staff-anatole', '2027-11-01', '2027-11-02T00:00:00.000Z', '2026-11-03T09:00:00.000Z', 'staff-berthe');
INSERT INTO consent VALUES
  (1, 1, 'publication-2026-11', '2026-11-01T09:00:00.000Z', NULL),
  (2, 2, 'publication-2026-11', '2026-11-01T09:00:00.000Z', '2026-11-02T09:00:00.000Z');
INSERT INTO suspension VALUES (1, 2, '2026-11-02T09:00:00.000Z', 'staff-anatole', 'asked for papers', NULL, NULL);
INSERT INTO confirmation VALUES (1, 1, '2026-11-01T09:00:00.000Z', '2027-01-30T09:00:00.000Z', '2027-02-14T09:00:00.000Z');
INSERT INTO publication VALUES (1, 1, '2026-11-01T10:00:00.000Z', 'staff-anatole', NULL, NULL);
INSERT INTO profile_address VALUES ('eloise-vergnac-toulouse', 1), ('eloise-vergnac', 1), ('somebody-erased', NULL);
INSERT INTO mistake_report VALUES
  (1, '00000000-0000-7000-8000-000000000021', 1, 'eloise-vergnac-toulouse', 'phone', 'The number is not theirs', NULL, 'fr', '2026-11-04T09:00:00.000Z');
INSERT INTO change_log (practitioner_id) VALUES (1), (1), (2);
UPDATE public_epoch SET value = 7;
