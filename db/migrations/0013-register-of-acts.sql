-- The register of acts is read by person and by kind of act, the newest first.
CREATE INDEX audit_by_actor ON audit (actor, seq);
CREATE INDEX audit_by_act ON audit (act, seq);

-- When the key of the site was changed: while a change is open, what is sealed may be sealed anew (triggers).
CREATE TABLE key_change (
  id INTEGER PRIMARY KEY,
  begun_at TEXT NOT NULL CHECK (begun_at GLOB '????-??-??T??:??:??.???Z'),
  ended_at TEXT CHECK (ended_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
