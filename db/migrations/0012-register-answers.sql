-- What a register said about a listed doctor, the last time it was asked. What it says next is compared with this.
CREATE TABLE register_answer (
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  register TEXT NOT NULL CHECK (register NOT GLOB '*[^a-z0-9-]*' AND length(register) BETWEEN 2 AND 40),
  load_id INTEGER NOT NULL REFERENCES register_load ON DELETE CASCADE,
  asked_at TEXT NOT NULL CHECK (asked_at GLOB '????-??-??T??:??:??.???Z'),
  -- Each fact by itself, as it stands to what the doctor states.
  registered TEXT NOT NULL CHECK (registered IN ('yes', 'no', 'other-profession')),
  name TEXT CHECK (name IN ('same', 'similar', 'different')),
  diploma TEXT NOT NULL CHECK (diploma IN ('found', 'not-recorded')),
  place TEXT NOT NULL CHECK (place IN ('matches', 'differs', 'not-asked', 'unknown')),
  said TEXT NOT NULL CHECK (json_valid(said)),
  PRIMARY KEY (practitioner_id, register)
) STRICT, WITHOUT ROWID;
CREATE INDEX register_answer_by_register ON register_answer (register, asked_at);

-- The case in which staff decide about a difference.
ALTER TABLE register_difference ADD COLUMN case_id INTEGER REFERENCES verification_case ON DELETE SET NULL;
CREATE INDEX register_difference_by_case ON register_difference (case_id);
