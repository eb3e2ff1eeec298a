-- The address where a course is held online, for whoever has a seat; and the keys that prove nothing any more.

ALTER TABLE course ADD COLUMN online_link TEXT CHECK (online_link GLOB 'https://?*' AND length(online_link) <= 500);

-- A key that was stolen. What it signed is believed only as far as the database says the same.
CREATE TABLE award_key_withdrawal (
  public_key TEXT PRIMARY KEY CHECK (length(public_key) = 43),
  withdrawn_at TEXT NOT NULL CHECK (withdrawn_at GLOB '????-??-??T??:??:??.???Z'),
  withdrawn_by TEXT NOT NULL CHECK (length(withdrawn_by) BETWEEN 1 AND 80)
) STRICT, WITHOUT ROWID;
