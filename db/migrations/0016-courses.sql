-- Courses for doctors: what is taught, when and where, who has a seat, who waits for one, who was there.

-- `version` moves with every change. Registration is open through the whole of `closes_on`, in UTC like every day here.
CREATE TABLE course (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  slug TEXT NOT NULL UNIQUE CHECK (slug NOT GLOB '*[^a-z0-9-]*' AND length(slug) BETWEEN 1 AND 120),
  version INTEGER NOT NULL CHECK (version >= 1),
  level TEXT NOT NULL CHECK (level IN ('introduction', 'foundation', 'advanced')),
  audience TEXT NOT NULL CHECK (audience IN ('listed', 'licence', 'account')),
  language_id TEXT NOT NULL REFERENCES language,
  time_zone TEXT NOT NULL CHECK (length(time_zone) BETWEEN 3 AND 60),
  seats INTEGER NOT NULL CHECK (seats BETWEEN 1 AND 5000),
  closes_on TEXT NOT NULL CHECK (closes_on GLOB '????-??-??'),
  credits REAL CHECK (credits > 0 AND credits <= 500),
  credited_by TEXT CHECK (length(credited_by) BETWEEN 1 AND 120),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  created_by TEXT NOT NULL CHECK (length(created_by) BETWEEN 1 AND 80),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.???Z' AND changed_at >= created_at),
  published_at TEXT CHECK (published_at GLOB '????-??-??T??:??:??.???Z' AND published_at >= created_at),
  published_by TEXT CHECK (length(published_by) BETWEEN 1 AND 80),
  cancelled_at TEXT CHECK (cancelled_at GLOB '????-??-??T??:??:??.???Z' AND cancelled_at >= published_at),
  cancelled_by TEXT CHECK (length(cancelled_by) BETWEEN 1 AND 80),
  CHECK ((credits IS NULL) = (credited_by IS NULL)),
  CHECK ((published_at IS NULL) = (published_by IS NULL)),
  CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL)),
  CHECK (cancelled_at IS NULL OR published_at IS NOT NULL)
) STRICT;

CREATE TABLE course_text (
  course_id INTEGER NOT NULL REFERENCES course ON DELETE CASCADE,
  locale TEXT NOT NULL CHECK (locale IN ('en', 'fr', 'he')),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  summary TEXT NOT NULL CHECK (length(summary) BETWEEN 1 AND 400),
  programme TEXT NOT NULL CHECK (length(programme) BETWEEN 1 AND 6000),
  practical TEXT NOT NULL CHECK (length(practical) <= 2000),
  PRIMARY KEY (course_id, locale)
) STRICT, WITHOUT ROWID;

-- One sitting. Without a town it is held online. `place_id` is the gazetteer's, which is loaded anew as a whole:
-- the name in the town's own language stands beside it.
CREATE TABLE course_date (
  course_id INTEGER NOT NULL REFERENCES course ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 30),
  starts_at TEXT NOT NULL CHECK (starts_at GLOB '????-??-??T??:??:??.???Z'),
  ends_at TEXT NOT NULL CHECK (ends_at GLOB '????-??-??T??:??:??.???Z' AND ends_at > starts_at),
  place_id TEXT CHECK (length(place_id) BETWEEN 1 AND 20),
  town TEXT CHECK (length(town) BETWEEN 1 AND 200),
  country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
  venue TEXT CHECK (length(venue) BETWEEN 1 AND 200),
  PRIMARY KEY (course_id, number),
  CHECK ((place_id IS NULL) = (town IS NULL) AND (town IS NULL) = (country IS NULL))
) STRICT, WITHOUT ROWID;

-- Who teaches, as a role; a name only of somebody who agreed to stand on the page.
CREATE TABLE course_teacher (
  course_id INTEGER NOT NULL REFERENCES course ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 20),
  role TEXT NOT NULL CHECK (role IN ('director', 'teacher', 'tutor', 'guest')),
  name TEXT CHECK (length(name) BETWEEN 1 AND 120),
  consented_at TEXT CHECK (consented_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (course_id, number),
  CHECK ((name IS NULL) = (consented_at IS NULL))
) STRICT, WITHOUT ROWID;

-- Without `seat_at` somebody waits, in the order of `id`. Whoever leaves and comes back has a new row, and a new turn.
CREATE TABLE course_registration (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  course_id INTEGER NOT NULL REFERENCES course ON DELETE CASCADE,
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  registered_at TEXT NOT NULL CHECK (registered_at GLOB '????-??-??T??:??:??.???Z'),
  seat_at TEXT CHECK (seat_at GLOB '????-??-??T??:??:??.???Z' AND seat_at >= registered_at),
  left_at TEXT CHECK (left_at GLOB '????-??-??T??:??:??.???Z' AND left_at >= registered_at),
  left_by TEXT CHECK (length(left_by) BETWEEN 1 AND 80),
  CHECK ((left_at IS NULL) = (left_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX course_registration_in_force ON course_registration (course_id, account_id) WHERE left_at IS NULL;
CREATE INDEX course_registration_by_account ON course_registration (account_id);

-- Who was there. `credits` are those of the course at the moment of marking.
CREATE TABLE course_attendance (
  registration_id INTEGER PRIMARY KEY REFERENCES course_registration ON DELETE CASCADE,
  presence TEXT NOT NULL CHECK (presence IN ('attended', 'absent')),
  credits REAL CHECK (credits > 0 AND credits <= 500),
  marked_at TEXT NOT NULL CHECK (marked_at GLOB '????-??-??T??:??:??.???Z'),
  marked_by TEXT NOT NULL CHECK (length(marked_by) BETWEEN 1 AND 80),
  CHECK (credits IS NULL OR presence = 'attended')
) STRICT;
