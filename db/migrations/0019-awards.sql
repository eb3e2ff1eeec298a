-- Diplomas and certificates of the society: what was awarded, to whom, when, and whether it still counts.

-- What was awarded never changes. The holder's name is taken out when the holder's account is erased, or on request: the
-- code on the paper still proves it. `form` and `line` say which line of which form it came from: a form that is sent
-- twice awards once.
CREATE TABLE award (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  number TEXT NOT NULL UNIQUE CHECK (length(number) = 20 AND number NOT GLOB '*[^0-9]*'),
  kind TEXT NOT NULL CHECK (kind IN ('diploma', 'certificate', 'attendance')),
  title_en TEXT NOT NULL CHECK (length(title_en) BETWEEN 1 AND 120),
  title_fr TEXT NOT NULL CHECK (length(title_fr) BETWEEN 1 AND 120),
  title_he TEXT NOT NULL CHECK (length(title_he) BETWEEN 1 AND 120),
  course_id INTEGER REFERENCES course,
  credits REAL CHECK (credits > 0 AND credits <= 500),
  credited_by TEXT CHECK (length(credited_by) BETWEEN 1 AND 120),
  awarded_on TEXT NOT NULL CHECK (awarded_on GLOB '????-??-??'),
  valid_until TEXT CHECK (valid_until GLOB '????-??-??' AND valid_until >= awarded_on),
  holder TEXT CHECK (length(holder) BETWEEN 1 AND 120),
  holder_hebrew TEXT CHECK (length(holder_hebrew) BETWEEN 1 AND 120),
  holder_folded TEXT CHECK (length(holder_folded) <= 300),
  account_id INTEGER REFERENCES account ON DELETE SET NULL,
  form TEXT NOT NULL CHECK (length(form) = 36),
  line INTEGER NOT NULL CHECK (line BETWEEN 1 AND 500),
  given_at TEXT NOT NULL CHECK (given_at GLOB '????-??-??T??:??:??.???Z' AND substr(given_at, 1, 10) >= awarded_on),
  given_by TEXT NOT NULL CHECK (length(given_by) BETWEEN 1 AND 80),
  UNIQUE (form, line),
  CHECK ((credits IS NULL) = (credited_by IS NULL)),
  CHECK ((holder IS NULL) = (holder_folded IS NULL)),
  CHECK (holder IS NOT NULL OR (holder_hebrew IS NULL AND account_id IS NULL))
) STRICT;
CREATE INDEX award_by_account ON award (account_id);
CREATE INDEX award_by_course ON award (course_id, kind);
CREATE INDEX award_by_day ON award (awarded_on, id);
CREATE INDEX award_by_holder ON award (ifnull(holder_folded, ''), id);

-- The reason is for staff only, and goes with the holder's name.
CREATE TABLE award_revocation (
  award_id INTEGER PRIMARY KEY REFERENCES award,
  revoked_at TEXT NOT NULL CHECK (revoked_at GLOB '????-??-??T??:??:??.???Z'),
  revoked_by TEXT NOT NULL CHECK (length(revoked_by) BETWEEN 1 AND 80),
  reason TEXT CHECK (length(reason) BETWEEN 1 AND 400)
) STRICT;

-- Every key that ever signed a certificate: those of years ago still prove what they signed.
CREATE TABLE award_key (
  public_key TEXT PRIMARY KEY CHECK (length(public_key) = 43),
  since TEXT NOT NULL CHECK (since GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;
