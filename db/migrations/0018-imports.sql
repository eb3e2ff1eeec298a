-- Lists of members that somebody brings in: what stood in the file, what it would change, and what was there before.
-- A run is erased with its rows after the days of content/retention.json; until then it can be undone.

-- How the society reaches somebody who has no account yet. Never public.
CREATE TABLE practitioner_contact (
  practitioner_id INTEGER PRIMARY KEY REFERENCES practitioner ON DELETE CASCADE,
  email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  noted_at TEXT NOT NULL CHECK (noted_at GLOB '????-??-??T??:??:??.???Z'),
  noted_by TEXT NOT NULL CHECK (length(noted_by) BETWEEN 1 AND 80)
) STRICT;
CREATE INDEX practitioner_contact_by_email ON practitioner_contact (email);
CREATE INDEX credential_by_number ON credential (number, kind) WHERE number IS NOT NULL;

-- One file. `version` moves with every change; `compared_at` is empty while its rows wait to be compared (again), and
-- `compared_after` is the last act of the register before the comparing.
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  version INTEGER NOT NULL CHECK (version >= 1),
  file_name TEXT NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
  format TEXT NOT NULL CHECK (format IN ('csv', 'xlsx', 'ods')),
  encoding TEXT CHECK (length(encoding) BETWEEN 2 AND 20),
  separator TEXT CHECK (length(separator) = 1),
  country TEXT NOT NULL CHECK (country GLOB '[A-Z][A-Z]'),
  columns TEXT NOT NULL CHECK (json_valid(columns) AND length(columns) <= 200000),
  row_count INTEGER NOT NULL CHECK (row_count >= 0),
  read_at TEXT NOT NULL CHECK (read_at GLOB '????-??-??T??:??:??.???Z'),
  read_by TEXT NOT NULL CHECK (length(read_by) BETWEEN 1 AND 80),
  compared_at TEXT CHECK (compared_at GLOB '????-??-??T??:??:??.???Z' AND compared_at >= read_at),
  compared_after INTEGER CHECK (compared_after >= 0),
  applied_at TEXT CHECK (applied_at GLOB '????-??-??T??:??:??.???Z' AND applied_at >= compared_at),
  applied_by TEXT CHECK (length(applied_by) BETWEEN 1 AND 80),
  undone_at TEXT CHECK (undone_at GLOB '????-??-??T??:??:??.???Z' AND undone_at >= applied_at),
  undone_by TEXT CHECK (length(undone_by) BETWEEN 1 AND 80),
  CHECK ((compared_at IS NULL) = (compared_after IS NULL)),
  CHECK (applied_at IS NULL OR compared_at IS NOT NULL),
  CHECK (undone_at IS NULL OR applied_at IS NOT NULL),
  CHECK ((applied_at IS NULL) = (applied_by IS NULL)),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;

-- One line of it. `joined_to` is the line of the same person that it belongs to. `said` holds what was read and
-- who it may be; `before` and `after` the person as stored, for the undoing.
CREATE TABLE import_row (
  id INTEGER PRIMARY KEY,
  run_id INTEGER NOT NULL REFERENCES import_run ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  cells TEXT NOT NULL CHECK (cells LIKE '[%'),
  joined_to INTEGER CHECK (joined_to < number),
  outcome TEXT CHECK (outcome IN ('new', 'changed', 'same', 'conflict', 'duplicate', 'unreadable', 'joined', 'left-out')),
  needs_mending INTEGER NOT NULL CHECK (needs_mending IN (0, 1)),
  said TEXT CHECK (said LIKE '{%'),
  choice TEXT CHECK (length(choice) BETWEEN 1 AND 60),
  practitioner_id INTEGER REFERENCES practitioner ON DELETE CASCADE,
  before TEXT CHECK (before LIKE '{%'),
  after TEXT CHECK (after LIKE '{%'),
  applied TEXT CHECK (applied IN ('stored', 'undone', 'kept')),
  UNIQUE (run_id, number)
) STRICT;
CREATE INDEX import_row_by_outcome ON import_row (run_id, outcome, number);
CREATE INDEX import_row_by_practitioner ON import_row (practitioner_id);
CREATE INDEX import_row_by_line ON import_row (run_id, joined_to) WHERE joined_to IS NOT NULL;

-- What a column called so was taken for, the last time somebody said so. `role` is empty for one that is left out.
CREATE TABLE import_mapping (
  header TEXT PRIMARY KEY CHECK (length(header) BETWEEN 1 AND 120),
  role TEXT NOT NULL CHECK (length(role) <= 40),
  kept_at TEXT NOT NULL CHECK (kept_at GLOB '????-??-??T??:??:??.???Z'),
  kept_by TEXT NOT NULL CHECK (length(kept_by) BETWEEN 1 AND 80)
) STRICT, WITHOUT ROWID;
