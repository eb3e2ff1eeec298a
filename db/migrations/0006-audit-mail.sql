-- What was done, by whom, when. Append only: each row carries the hash of the one before (triggers/audit.sql).
-- Ids and dates, no personal data: nothing here has to be erased when somebody leaves.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  actor TEXT NOT NULL CHECK (length(actor) BETWEEN 3 AND 80),
  act TEXT NOT NULL CHECK (act NOT GLOB '*[^a-z.-]*' AND length(act) BETWEEN 3 AND 60),
  object TEXT NOT NULL CHECK (length(object) BETWEEN 3 AND 120),
  detail TEXT NOT NULL CHECK (json_valid(detail) AND length(detail) <= 4000),
  previous TEXT NOT NULL CHECK (length(previous) = 64 AND previous NOT GLOB '*[^0-9a-f]*'),
  hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE INDEX audit_by_object ON audit (object);

-- A letter to one person. The address and the words are sealed with the site's key, because letters hold links that
-- open a session, and they are erased when the letter is on its way.
CREATE TABLE letter (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  -- The same key is never stored twice.
  key TEXT UNIQUE CHECK (length(key) BETWEEN 1 AND 200),
  name TEXT NOT NULL CHECK (name NOT GLOB '*[^a-z-]*' AND length(name) BETWEEN 3 AND 60),
  locale TEXT NOT NULL CHECK (locale IN ('en', 'fr', 'he')),
  -- A keyed digest of the address: tells whose letter it is to those who know the address and hold the key.
  recipient TEXT NOT NULL CHECK (length(recipient) BETWEEN 20 AND 80),
  about TEXT CHECK (length(about) BETWEEN 3 AND 120),
  sealed BLOB,
  posted_at TEXT NOT NULL CHECK (posted_at GLOB '????-??-??T??:??:??.???Z'),
  -- Sending: how often it was tried, when next, and who is at it now.
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_try_at TEXT CHECK (next_try_at GLOB '????-??-??T??:??:??.???Z'),
  claimed_by TEXT CHECK (length(claimed_by) = 36),
  claimed_until TEXT CHECK (claimed_until GLOB '????-??-??T??:??:??.???Z'),
  problem TEXT CHECK (length(problem) BETWEEN 1 AND 80),
  sent_at TEXT CHECK (sent_at GLOB '????-??-??T??:??:??.???Z'),
  given_up_at TEXT CHECK (given_up_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((claimed_by IS NULL) = (claimed_until IS NULL)),
  CHECK (sent_at IS NULL OR given_up_at IS NULL),
  CHECK (sent_at IS NULL OR sealed IS NULL),
  CHECK (sealed IS NOT NULL OR sent_at IS NOT NULL OR given_up_at IS NOT NULL)
) STRICT;
CREATE INDEX letter_waiting ON letter (id) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX letter_by_recipient ON letter (recipient, id);

-- Reports of readers get an end: who answered, when, and what. Closing one erases the reader's address.
CREATE TABLE new_mistake_report (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  practitioner_id INTEGER REFERENCES practitioner ON DELETE SET NULL,
  slug TEXT NOT NULL,
  subject TEXT NOT NULL CHECK (subject IN ('phone', 'no-longer-practises', 'address', 'offers', 'credentials', 'conduct', 'other')),
  message TEXT NOT NULL CHECK (length(message) BETWEEN 5 AND 2000),
  reply_to TEXT CHECK (length(reply_to) BETWEEN 3 AND 254),
  locale TEXT NOT NULL CHECK (locale IN ('en', 'fr', 'he')),
  reported_at TEXT NOT NULL CHECK (reported_at GLOB '????-??-??T??:??:??.???Z'),
  outcome TEXT CHECK (outcome IN ('corrected', 'was-right', 'not-ours')),
  answer TEXT CHECK (length(answer) BETWEEN 1 AND 2000),
  closed_at TEXT CHECK (closed_at GLOB '????-??-??T??:??:??.???Z' AND closed_at >= reported_at),
  closed_by TEXT CHECK (length(closed_by) BETWEEN 1 AND 80),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (answer IS NULL) AND (closed_at IS NULL) = (outcome IS NULL)),
  CHECK (closed_at IS NULL OR reply_to IS NULL)
) STRICT;
INSERT INTO new_mistake_report (id, uid, practitioner_id, slug, subject, message, reply_to, locale, reported_at)
SELECT id, uid, practitioner_id, slug, subject, message, reply_to, locale, reported_at FROM mistake_report;
DROP TABLE mistake_report;
ALTER TABLE new_mistake_report RENAME TO mistake_report;
CREATE INDEX mistake_report_by_date ON mistake_report (reported_at);
CREATE INDEX mistake_report_by_practitioner ON mistake_report (practitioner_id, reported_at);
