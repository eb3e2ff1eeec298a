-- Cases: one round of verification each, with its steps, its checks and its decision. Everything here is only added to.

-- `closed_at` is set by the step that ends the case (trigger).
CREATE TABLE verification_case (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('application', 'diploma', 'change', 'recheck', 'report', 'alert')),
  revision INTEGER CHECK (revision >= 1),
  opened_at TEXT NOT NULL CHECK (opened_at GLOB '????-??-??T??:??:??.???Z'),
  opened_by TEXT NOT NULL CHECK (length(opened_by) BETWEEN 1 AND 80),
  closed_at TEXT CHECK (closed_at GLOB '????-??-??T??:??:??.???Z' AND closed_at >= opened_at)
) STRICT;
CREATE UNIQUE INDEX verification_case_open ON verification_case (practitioner_id, kind) WHERE closed_at IS NULL;
CREATE INDEX verification_case_by_person ON verification_case (practitioner_id);

-- The next number is the version of a case: of two colleagues who decide at once, one adds it and the other is refused.
CREATE TABLE case_step (
  case_id INTEGER NOT NULL REFERENCES verification_case ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  act TEXT NOT NULL CHECK (act IN ('open', 'take-up', 'ask', 'answer', 'prepare', 'send-back', 'approve', 'refuse', 'withdraw', 'appeal')),
  state TEXT NOT NULL CHECK (state IN ('submitted', 'in-review', 'waiting-for-member', 'prepared', 'approved', 'refused', 'withdrawn')),
  actor TEXT NOT NULL CHECK (length(actor) BETWEEN 1 AND 80),
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  reason TEXT CHECK (reason NOT GLOB '*[^a-z-]*' AND length(reason) BETWEEN 2 AND 60),
  note TEXT CHECK (length(note) BETWEEN 1 AND 2000),
  -- The last check that the preparer saw: what is decided is what was read.
  checks_until INTEGER,
  CHECK ((act = 'refuse') <= (reason IS NOT NULL)),
  CHECK ((act = 'prepare') = (checks_until IS NOT NULL)),
  PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;

-- What was looked at. The file lies sealed beside the database; its hash stays when the file is forgotten.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('identity', 'licence', 'diploma', 'letter', 'register-page', 'other')),
  origin TEXT NOT NULL CHECK (origin IN ('received-from-source', 'uploaded-by-member', 'seen-by-staff')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/webp', 'application/pdf')),
  bytes INTEGER NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  uploaded_at TEXT NOT NULL CHECK (uploaded_at GLOB '????-??-??T??:??:??.???Z'),
  uploaded_by TEXT NOT NULL CHECK (length(uploaded_by) BETWEEN 1 AND 80),
  forgotten_at TEXT CHECK (forgotten_at GLOB '????-??-??T??:??:??.???Z' AND forgotten_at >= uploaded_at)
) STRICT;
CREATE INDEX evidence_by_practitioner ON evidence (practitioner_id);

-- One fact compared with one source at one date. The newest of a kind (and credential) counts.
CREATE TABLE case_check (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  case_id INTEGER NOT NULL REFERENCES verification_case ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('identity', 'licence', 'no-restriction', 'diploma', 'place', 'publicity')),
  credential_id INTEGER REFERENCES credential ON DELETE CASCADE,
  source TEXT NOT NULL CHECK (length(source) BETWEEN 2 AND 160),
  method TEXT NOT NULL CHECK (method IN ('register', 'letter-from-source', 'society-records', 'telephone', 'document', 'reading')),
  origin TEXT NOT NULL CHECK (origin IN ('received-from-source', 'uploaded-by-member', 'seen-by-staff')),
  result TEXT NOT NULL CHECK (result IN ('right', 'wrong', 'unclear')),
  checked_at TEXT NOT NULL CHECK (checked_at GLOB '????-??-??T??:??:??.???Z'),
  checked_by TEXT NOT NULL CHECK (length(checked_by) BETWEEN 1 AND 80),
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z' AND recorded_at >= checked_at),
  -- The row of the register, or what was seen, word for word.
  finding TEXT CHECK (json_valid(finding) AND length(finding) <= 50000),
  evidence_id INTEGER REFERENCES evidence,
  evidence_sha256 TEXT CHECK (length(evidence_sha256) = 64),
  CHECK ((evidence_id IS NULL) = (evidence_sha256 IS NULL)),
  CHECK ((kind IN ('licence', 'diploma')) = (credential_id IS NOT NULL))
) STRICT;
CREATE INDEX case_check_by_case ON case_check (case_id, kind, id);

-- Which checks each kind of case needs before it can be approved.
CREATE TABLE required_check (
  case_kind TEXT NOT NULL CHECK (case_kind IN ('application', 'diploma', 'change', 'recheck', 'report', 'alert')),
  check_kind TEXT NOT NULL CHECK (check_kind IN ('identity', 'licence', 'no-restriction', 'diploma', 'place', 'publicity')),
  PRIMARY KEY (case_kind, check_kind)
) STRICT, WITHOUT ROWID;
INSERT INTO required_check VALUES
  ('application', 'identity'), ('application', 'licence'), ('application', 'no-restriction'), ('application', 'diploma'),
  ('application', 'place'), ('application', 'publicity'),
  ('diploma', 'diploma'),
  ('change', 'publicity'),
  ('recheck', 'licence'), ('recheck', 'no-restriction'), ('recheck', 'diploma'),
  ('alert', 'licence'), ('alert', 'no-restriction');

CREATE TABLE case_note (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES verification_case ON DELETE CASCADE,
  author TEXT NOT NULL CHECK (length(author) BETWEEN 1 AND 80),
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000)
) STRICT;
CREATE INDEX case_note_by_case ON case_note (case_id, id);

-- Who works on a case; the newest row counts, and an empty account means nobody.
CREATE TABLE case_assignment (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES verification_case ON DELETE CASCADE,
  account_uid TEXT CHECK (length(account_uid) = 36),
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  assigned_by TEXT NOT NULL CHECK (length(assigned_by) BETWEEN 1 AND 80)
) STRICT;
CREATE INDEX case_assignment_by_case ON case_assignment (case_id, id);

-- What one person did alone, looked at by a second within 24 hours.
CREATE TABLE suspension_review (
  suspension_id INTEGER PRIMARY KEY REFERENCES suspension ON DELETE CASCADE,
  reviewed_at TEXT NOT NULL CHECK (reviewed_at GLOB '????-??-??T??:??:??.???Z'),
  reviewed_by TEXT NOT NULL CHECK (length(reviewed_by) BETWEEN 1 AND 80),
  agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
  note TEXT CHECK (length(note) BETWEEN 1 AND 2000)
) STRICT;

-- A revocation is final: only a new application leads back.
CREATE TABLE revocation (
  id INTEGER PRIMARY KEY,
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  revoked_at TEXT NOT NULL CHECK (revoked_at GLOB '????-??-??T??:??:??.???Z'),
  revoked_by TEXT NOT NULL CHECK (length(revoked_by) BETWEEN 1 AND 80),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500)
) STRICT;
CREATE INDEX revocation_by_practitioner ON revocation (practitioner_id, revoked_at);

CREATE TABLE revocation_review (
  revocation_id INTEGER PRIMARY KEY REFERENCES revocation ON DELETE CASCADE,
  reviewed_at TEXT NOT NULL CHECK (reviewed_at GLOB '????-??-??T??:??:??.???Z'),
  reviewed_by TEXT NOT NULL CHECK (length(reviewed_by) BETWEEN 1 AND 80),
  agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
  note TEXT CHECK (length(note) BETWEEN 1 AND 2000)
) STRICT;

-- How many people an approval needs. Each change is a new row; pages say so while it is one.
CREATE TABLE approval_rule (
  id INTEGER PRIMARY KEY,
  people INTEGER NOT NULL CHECK (people IN (1, 2)),
  since TEXT NOT NULL CHECK (since GLOB '????-??-??T??:??:??.???Z'),
  set_by TEXT NOT NULL CHECK (length(set_by) BETWEEN 1 AND 80)
) STRICT;
