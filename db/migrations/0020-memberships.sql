-- The society's members: who belongs to it and as what, for which years, and how the dues of each year stand. Money is
-- only recorded. Beside it: who holds an office, and the views of lists that staff keep for themselves.

-- Somebody with an account is named by it; of anybody else staff write name and address. `version` moves with every change.
CREATE TABLE membership (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  version INTEGER NOT NULL CHECK (version >= 1),
  account_id INTEGER UNIQUE REFERENCES account ON DELETE CASCADE,
  name TEXT CHECK (length(name) BETWEEN 1 AND 120),
  email TEXT CHECK (length(email) BETWEEN 3 AND 254),
  locale TEXT CHECK (locale IN ('en', 'fr', 'he')),
  category_id TEXT NOT NULL CHECK (category_id NOT GLOB '*[^a-z0-9-]*' AND length(category_id) BETWEEN 1 AND 40),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  created_by TEXT NOT NULL CHECK (length(created_by) BETWEEN 1 AND 80),
  CHECK ((account_id IS NULL) = (name IS NOT NULL) AND (name IS NULL) = (locale IS NULL)),
  CHECK (email IS NULL OR name IS NOT NULL)
) STRICT;

-- From when to when somebody is a member. Whoever comes back has a new row.
CREATE TABLE membership_period (
  id INTEGER PRIMARY KEY,
  membership_id INTEGER NOT NULL REFERENCES membership ON DELETE CASCADE,
  joined_on TEXT NOT NULL CHECK (joined_on GLOB '????-??-??'),
  ended_on TEXT CHECK (ended_on GLOB '????-??-??' AND ended_on >= joined_on),
  ended_why TEXT CHECK (ended_why IN ('resigned', 'unpaid', 'excluded', 'died', 'mistake')),
  ended_at TEXT CHECK (ended_at GLOB '????-??-??T??:??:??.???Z'),
  ended_by TEXT CHECK (length(ended_by) BETWEEN 1 AND 80),
  CHECK ((ended_on IS NULL) = (ended_why IS NULL)),
  CHECK ((ended_on IS NULL) = (ended_at IS NULL) AND (ended_on IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE INDEX membership_period_by_membership ON membership_period (membership_id);
CREATE UNIQUE INDEX membership_period_in_force ON membership_period (membership_id) WHERE ended_on IS NULL;

-- Everybody who was a member at that moment gets the year, all at once. Taken back while nothing came of it.
CREATE TABLE renewal_run (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
  people INTEGER NOT NULL CHECK (people >= 1),
  run_at TEXT NOT NULL CHECK (run_at GLOB '????-??-??T??:??:??.???Z'),
  run_by TEXT NOT NULL CHECK (length(run_by) BETWEEN 1 AND 80),
  undone_at TEXT CHECK (undone_at GLOB '????-??-??T??:??:??.???Z' AND undone_at >= run_at),
  undone_by TEXT CHECK (length(undone_by) BETWEEN 1 AND 80),
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
) STRICT;

-- A year of somebody's membership, in the category that they had when it was opened. `holds_until`: how long the
-- public page says “member”, once its dues are settled.
CREATE TABLE membership_year (
  id INTEGER PRIMARY KEY,
  membership_id INTEGER NOT NULL REFERENCES membership ON DELETE CASCADE,
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2200),
  category_id TEXT NOT NULL CHECK (category_id NOT GLOB '*[^a-z0-9-]*' AND length(category_id) BETWEEN 1 AND 40),
  ends_on TEXT NOT NULL CHECK (ends_on GLOB '????-??-??'),
  holds_until TEXT NOT NULL CHECK (holds_until GLOB '????-??-??T??:??:??.???Z' AND holds_until > ends_on),
  opened_at TEXT NOT NULL CHECK (opened_at GLOB '????-??-??T??:??:??.???Z'),
  opened_by TEXT NOT NULL CHECK (length(opened_by) BETWEEN 1 AND 80),
  run_id INTEGER REFERENCES renewal_run,
  UNIQUE (membership_id, year)
) STRICT;
CREATE INDEX membership_year_by_run ON membership_year (run_id);

-- What was recorded about the dues of a year, in order; the newest holds. What was wrong is answered by a newer row.
CREATE TABLE membership_dues (
  year_id INTEGER NOT NULL REFERENCES membership_year ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN ('due', 'paid', 'waived', 'not-owed')),
  paid_on TEXT CHECK (paid_on GLOB '????-??-??'),
  note TEXT CHECK (length(note) BETWEEN 1 AND 500),
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
  recorded_by TEXT NOT NULL CHECK (length(recorded_by) BETWEEN 1 AND 80),
  PRIMARY KEY (year_id, number),
  CHECK ((state = 'paid') = (paid_on IS NOT NULL)),
  CHECK (state <> 'waived' OR note IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- Which letters were written about a year; their words are in the outbox until they are sent.
CREATE TABLE membership_letter (
  year_id INTEGER NOT NULL REFERENCES membership_year ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('due', 'reminder', 'thanks')),
  posted_at TEXT NOT NULL CHECK (posted_at GLOB '????-??-??T??:??:??.???Z'),
  posted_by TEXT NOT NULL CHECK (length(posted_by) BETWEEN 1 AND 80),
  PRIMARY KEY (year_id, number)
) STRICT, WITHOUT ROWID;

-- Who holds an office of the society, a member or somebody else. On the public page only from the day they agreed to it.
CREATE TABLE board_term (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  version INTEGER NOT NULL CHECK (version >= 1),
  membership_id INTEGER REFERENCES membership ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('president', 'vice-president', 'secretary', 'treasurer', 'member', 'auditor', 'honorary-president')),
  name_latin TEXT CHECK (length(name_latin) BETWEEN 1 AND 120),
  name_hebrew TEXT CHECK (length(name_hebrew) BETWEEN 1 AND 120),
  from_on TEXT NOT NULL CHECK (from_on GLOB '????-??-??'),
  until_on TEXT CHECK (until_on GLOB '????-??-??' AND until_on >= from_on),
  consented_at TEXT CHECK (consented_at GLOB '????-??-??T??:??:??.???Z'),
  consent_recorded_by TEXT CHECK (length(consent_recorded_by) BETWEEN 1 AND 80),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  created_by TEXT NOT NULL CHECK (length(created_by) BETWEEN 1 AND 80),
  CHECK (name_latin IS NOT NULL OR name_hebrew IS NOT NULL),
  CHECK ((consented_at IS NULL) = (consent_recorded_by IS NULL))
) STRICT;
CREATE INDEX board_term_by_membership ON board_term (membership_id);

-- How somebody of the staff likes to see a list: the query of its address under a name.
CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  list TEXT NOT NULL CHECK (list NOT GLOB '*[^a-z-]*' AND length(list) BETWEEN 1 AND 40),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  query TEXT NOT NULL CHECK (length(query) <= 1000),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (account_id, list, name)
) STRICT;
