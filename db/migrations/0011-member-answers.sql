-- What members and readers bring into a case: files with an answer, a diploma that is added, a report.

-- The files that came with a step; which step it was is part of the answer.
CREATE TABLE case_step_file (
  case_id INTEGER NOT NULL REFERENCES verification_case ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  evidence_id INTEGER NOT NULL REFERENCES evidence ON DELETE CASCADE,
  PRIMARY KEY (case_id, number, evidence_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_step_file_by_evidence ON case_step_file (evidence_id);

-- The diploma that a case is about, when it is about one: each added diploma has a case of its own.
ALTER TABLE verification_case ADD COLUMN credential_id INTEGER REFERENCES credential ON DELETE CASCADE;
CREATE INDEX verification_case_by_credential ON verification_case (credential_id);
DROP INDEX verification_case_open;
CREATE UNIQUE INDEX verification_case_open ON verification_case (practitioner_id, kind)
  WHERE closed_at IS NULL AND credential_id IS NULL;
CREATE UNIQUE INDEX verification_case_open_of_credential ON verification_case (credential_id)
  WHERE closed_at IS NULL AND credential_id IS NOT NULL;

-- The reports of readers that staff look into in a case; several may be about the same thing.
CREATE TABLE case_report (
  report_id INTEGER PRIMARY KEY REFERENCES mistake_report ON DELETE CASCADE,
  case_id INTEGER NOT NULL REFERENCES verification_case ON DELETE CASCADE
) STRICT;
CREATE INDEX case_report_by_case ON case_report (case_id);

-- That a page is right after a report is said by somebody who asked the practice.
INSERT INTO required_check VALUES ('report', 'place');
