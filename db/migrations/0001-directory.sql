-- The directory: who the practitioners are, what they say they offer, what was checked, and what is public.
-- Times are UTC ISO 8601 with milliseconds, so that they compare as text; days are YYYY-MM-DD.

-- The society this database belongs to. `kind` is set at birth and never changes (trigger).
CREATE TABLE society (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  country TEXT NOT NULL CHECK (country GLOB '[A-Z][A-Z]'),
  kind TEXT NOT NULL CHECK (kind IN ('real', 'demonstration')),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- Ids of the words in content/; the labels stay there. Rows are added at start and never removed while used.
CREATE TABLE condition (id TEXT PRIMARY KEY CHECK (id NOT GLOB '*[^a-z0-9-]*' AND length(id) BETWEEN 2 AND 60)) STRICT;
CREATE TABLE technique (id TEXT PRIMARY KEY CHECK (id NOT GLOB '*[^a-z0-9-]*' AND length(id) BETWEEN 2 AND 60)) STRICT;
CREATE TABLE diploma (id TEXT PRIMARY KEY CHECK (id NOT GLOB '*[^a-z0-9-]*' AND length(id) BETWEEN 2 AND 60)) STRICT;
CREATE TABLE language (id TEXT PRIMARY KEY CHECK (id NOT GLOB '*[^a-z]*' AND length(id) BETWEEN 2 AND 3)) STRICT;

-- The listed person. Personal data, kept while listed or applying.
CREATE TABLE practitioner (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  slug TEXT NOT NULL UNIQUE CHECK (slug NOT GLOB '*[^a-z0-9-]*' AND length(slug) BETWEEN 3 AND 120),
  ref TEXT UNIQUE CHECK (length(ref) BETWEEN 1 AND 80),
  country TEXT NOT NULL CHECK (country GLOB '[A-Z][A-Z]'),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE TABLE practitioner_name (
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  script TEXT NOT NULL CHECK (script IN ('Latn', 'Hebr', 'Arab', 'Cyrl', 'Grek')),
  given TEXT NOT NULL CHECK (length(given) BETWEEN 1 AND 80),
  family TEXT NOT NULL CHECK (length(family) BETWEEN 1 AND 80),
  PRIMARY KEY (practitioner_id, script)
) STRICT, WITHOUT ROWID;

CREATE TABLE practitioner_language (
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  language_id TEXT NOT NULL REFERENCES language,
  PRIMARY KEY (practitioner_id, language_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE practitioner_technique (
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  technique_id TEXT NOT NULL REFERENCES technique,
  PRIMARY KEY (practitioner_id, technique_id)
) STRICT, WITHOUT ROWID;

-- A condition the doctor treats by mesotherapy, or says they do not. No row: not stated.
CREATE TABLE offer (
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  condition_id TEXT NOT NULL REFERENCES condition,
  stance TEXT NOT NULL CHECK (stance IN ('offered', 'not-offered')),
  PRIMARY KEY (practitioner_id, condition_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE practice (
  id INTEGER PRIMARY KEY,
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 20),
  name TEXT CHECK (length(name) BETWEEN 1 AND 120),
  street TEXT CHECK (length(street) BETWEEN 1 AND 160),
  postal_code TEXT CHECK (length(postal_code) BETWEEN 1 AND 16),
  city TEXT NOT NULL CHECK (length(city) BETWEEN 1 AND 120),
  country TEXT NOT NULL CHECK (country GLOB '[A-Z][A-Z]'),
  place_id TEXT,
  lat REAL NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon REAL NOT NULL CHECK (lon BETWEEN -180 AND 180),
  booking_url TEXT CHECK (booking_url LIKE 'https://%' AND length(booking_url) <= 500),
  UNIQUE (practitioner_id, position)
) STRICT;

CREATE TABLE practice_phone (
  practice_id INTEGER NOT NULL REFERENCES practice ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 5),
  number TEXT NOT NULL CHECK (number GLOB '+[1-9]*' AND substr(number, 2) NOT GLOB '*[^0-9]*' AND length(number) BETWEEN 7 AND 16),
  PRIMARY KEY (practice_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE practice_access (
  practice_id INTEGER NOT NULL REFERENCES practice ON DELETE CASCADE,
  feature TEXT NOT NULL CHECK (feature IN ('wheelchair', 'lift', 'parking', 'public-transport', 'accessible-toilet')),
  PRIMARY KEY (practice_id, feature)
) STRICT, WITHOUT ROWID;

-- A claim about the practitioner: a licence, a diploma, a membership, or the details of the page itself.
CREATE TABLE credential (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('licence', 'diploma', 'membership', 'details')),
  diploma_id TEXT REFERENCES diploma,
  issuer TEXT NOT NULL CHECK (length(issuer) BETWEEN 1 AND 160),
  register TEXT CHECK (length(register) BETWEEN 2 AND 40),
  number TEXT CHECK (length(number) BETWEEN 1 AND 60),
  awarded_in INTEGER CHECK (awarded_in BETWEEN 1900 AND 2200),
  CHECK ((kind = 'diploma') = (diploma_id IS NOT NULL)),
  CHECK (kind <> 'licence' OR register IS NOT NULL)
) STRICT;
CREATE INDEX credential_by_practitioner ON credential (practitioner_id, kind);
CREATE INDEX credential_by_diploma ON credential (diploma_id);

-- One credential compared with its source and found right. Holds until `holds_until`, and no longer.
CREATE TABLE verification (
  id INTEGER PRIMARY KEY,
  credential_id INTEGER NOT NULL REFERENCES credential ON DELETE CASCADE,
  source TEXT NOT NULL CHECK (length(source) BETWEEN 2 AND 160),
  method TEXT NOT NULL CHECK (method IN ('register', 'letter-from-source', 'society-records', 'telephone', 'member-word')),
  checked_at TEXT NOT NULL CHECK (checked_at GLOB '????-??-??T??:??:??.???Z'),
  checked_by TEXT NOT NULL CHECK (length(checked_by) BETWEEN 1 AND 80),
  next_check_on TEXT NOT NULL CHECK (next_check_on GLOB '????-??-??'),
  holds_until TEXT NOT NULL CHECK (holds_until GLOB '????-??-??T??:??:??.???Z' AND holds_until > checked_at),
  revoked_at TEXT CHECK (revoked_at GLOB '????-??-??T??:??:??.???Z'),
  revoked_by TEXT CHECK (length(revoked_by) BETWEEN 1 AND 80),
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
) STRICT;
CREATE INDEX verification_by_credential ON verification (credential_id, revoked_at, holds_until);
CREATE INDEX verification_by_date ON verification (checked_at);

-- The practitioner's permission to be published. Withdrawn is a date on the same record.
CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  wording TEXT NOT NULL CHECK (length(wording) BETWEEN 1 AND 40),
  given_at TEXT NOT NULL CHECK (given_at GLOB '????-??-??T??:??:??.???Z'),
  withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T??:??:??.???Z' AND withdrawn_at >= given_at)
) STRICT;
CREATE UNIQUE INDEX consent_in_force ON consent (practitioner_id) WHERE withdrawn_at IS NULL;

CREATE TABLE suspension (
  id INTEGER PRIMARY KEY,
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  suspended_at TEXT NOT NULL CHECK (suspended_at GLOB '????-??-??T??:??:??.???Z'),
  suspended_by TEXT NOT NULL CHECK (length(suspended_by) BETWEEN 1 AND 80),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  lifted_at TEXT CHECK (lifted_at GLOB '????-??-??T??:??:??.???Z' AND lifted_at >= suspended_at),
  lifted_by TEXT CHECK (length(lifted_by) BETWEEN 1 AND 80),
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX suspension_in_force ON suspension (practitioner_id) WHERE lifted_at IS NULL;

-- The member's word that the listing is still right. The listing leaves by itself after `lapses_at`.
CREATE TABLE confirmation (
  id INTEGER PRIMARY KEY,
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  confirmed_at TEXT NOT NULL CHECK (confirmed_at GLOB '????-??-??T??:??:??.???Z'),
  due_at TEXT NOT NULL CHECK (due_at GLOB '????-??-??T??:??:??.???Z' AND due_at > confirmed_at),
  lapses_at TEXT NOT NULL CHECK (lapses_at GLOB '????-??-??T??:??:??.???Z' AND lapses_at >= due_at)
) STRICT;
CREATE INDEX confirmation_by_practitioner ON confirmation (practitioner_id, confirmed_at);

-- The decision to list somebody. A practitioner is listed while one stands (and the view agrees).
CREATE TABLE publication (
  id INTEGER PRIMARY KEY,
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  published_at TEXT NOT NULL CHECK (published_at GLOB '????-??-??T??:??:??.???Z'),
  published_by TEXT NOT NULL CHECK (length(published_by) BETWEEN 1 AND 80),
  withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T??:??:??.???Z' AND withdrawn_at >= published_at),
  withdrawn_by TEXT CHECK (length(withdrawn_by) BETWEEN 1 AND 80),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX publication_in_force ON publication (practitioner_id) WHERE withdrawn_at IS NULL;
CREATE INDEX publication_by_practitioner ON publication (practitioner_id);

-- Every address that a published profile ever had. Kept for ever: a page that was there is gone, not unknown.
CREATE TABLE profile_address (
  slug TEXT PRIMARY KEY CHECK (slug NOT GLOB '*[^a-z0-9-]*'),
  practitioner_id INTEGER REFERENCES practitioner ON DELETE SET NULL
) STRICT, WITHOUT ROWID;

-- "Something here is not right": what readers wrote, for staff. The address is optional and theirs.
CREATE TABLE mistake_report (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  practitioner_id INTEGER REFERENCES practitioner ON DELETE SET NULL,
  slug TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('phone', 'address', 'offers', 'credentials', 'conduct', 'other')),
  message TEXT NOT NULL CHECK (length(message) BETWEEN 5 AND 2000),
  reply_to TEXT CHECK (length(reply_to) BETWEEN 3 AND 254),
  locale TEXT NOT NULL CHECK (locale IN ('en', 'fr', 'he')),
  reported_at TEXT NOT NULL CHECK (reported_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- Whose listing may have changed, in order. Readers of the search's model follow it.
CREATE TABLE change_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  practitioner_id INTEGER NOT NULL
) STRICT;

-- Moves whenever anything public may have changed; caches are keyed by it.
CREATE TABLE public_epoch (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  value INTEGER NOT NULL
) STRICT;
INSERT INTO public_epoch VALUES (1, 1);
