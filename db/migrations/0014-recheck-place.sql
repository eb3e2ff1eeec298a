-- Patients are told that address and phone are checked every year.

INSERT INTO required_check (case_kind, check_kind) VALUES ('recheck', 'place');
