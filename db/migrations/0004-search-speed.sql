-- The file in which the search keeps what it knows between two starts. A file is believed only when it carries the
-- token of this row, so that one of another database, or of another time of this one, is never taken for it.
CREATE TABLE search_snapshot (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  token TEXT NOT NULL CHECK (length(token) = 36),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  taken_at TEXT NOT NULL CHECK (taken_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- Time changes listings without a write: a diploma that has ended is no longer found.
CREATE INDEX verification_by_end ON verification (holds_until, credential_id);
