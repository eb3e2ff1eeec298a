-- Letters that staff write to many at once: which letters belong together, so that they are watched and taken back
-- together. The words and addresses are those of the letters, and are erased with them.
CREATE TABLE letter_batch (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  name TEXT NOT NULL CHECK (name IN ('invitation', 'confirm-listing', 'society-message')),
  people INTEGER NOT NULL CHECK (people BETWEEN 1 AND 5000),
  posted_at TEXT NOT NULL CHECK (posted_at GLOB '????-??-??T??:??:??.???Z'),
  posted_by TEXT NOT NULL CHECK (length(posted_by) BETWEEN 1 AND 80),
  taken_back_at TEXT CHECK (taken_back_at GLOB '????-??-??T??:??:??.???Z' AND taken_back_at >= posted_at),
  taken_back_by TEXT CHECK (length(taken_back_by) BETWEEN 1 AND 80),
  CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
) STRICT;

CREATE TABLE letter_of_batch (
  letter_id INTEGER PRIMARY KEY REFERENCES letter ON DELETE CASCADE,
  batch_id INTEGER NOT NULL REFERENCES letter_batch ON DELETE CASCADE
) STRICT;
CREATE INDEX letter_of_batch_by_batch ON letter_of_batch (batch_id);

-- What the staff's lists ask of everybody on them.
CREATE INDEX letter_by_day ON letter (posted_at, id);
CREATE INDEX consent_by_practitioner ON consent (practitioner_id);
CREATE INDEX invitation_by_practitioner ON invitation (practitioner_id);
CREATE INDEX application_by_account ON application (account_id);
CREATE INDEX practitioner_by_country ON practitioner (country);
