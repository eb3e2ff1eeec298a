-- Which publication of a register is in use. The register's rows lie in a file of their own beside the database.
CREATE TABLE register_load (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  register TEXT NOT NULL CHECK (register NOT GLOB '*[^a-z0-9-]*' AND length(register) BETWEEN 2 AND 40),
  store TEXT NOT NULL UNIQUE CHECK (store NOT GLOB '*[^a-z0-9.-]*' AND length(store) BETWEEN 4 AND 120),
  loaded_at TEXT NOT NULL CHECK (loaded_at GLOB '????-??-??T??:??:??.???Z'),
  loaded_by TEXT NOT NULL CHECK (length(loaded_by) BETWEEN 1 AND 80)
) STRICT;
CREATE INDEX register_load_by_register ON register_load (register, id);

-- The published files of one load: a check names the publication that it rests on.
CREATE TABLE register_file (
  load_id INTEGER NOT NULL REFERENCES register_load ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind NOT GLOB '*[^a-z-]*' AND length(kind) BETWEEN 2 AND 40),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  dated_on TEXT CHECK (dated_on GLOB '????-??-??'),
  rows INTEGER NOT NULL CHECK (rows >= 0),
  PRIMARY KEY (load_id, kind)
) STRICT, WITHOUT ROWID;

-- What a load changed for the doctors who were listed at that moment.
CREATE TABLE register_difference (
  load_id INTEGER NOT NULL REFERENCES register_load ON DELETE CASCADE,
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  changes TEXT NOT NULL CHECK (json_valid(changes)),
  said_before TEXT CHECK (json_valid(said_before)),
  said_now TEXT NOT NULL CHECK (json_valid(said_now)),
  PRIMARY KEY (load_id, practitioner_id)
) STRICT, WITHOUT ROWID;
