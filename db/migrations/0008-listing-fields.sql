-- More of a listing: opening hours, absences, texts and a picture; which fields the consent names; the law of countries.

CREATE TABLE practice_hours (
  practice_id INTEGER NOT NULL REFERENCES practice ON DELETE CASCADE,
  -- Monday is 1, as in ISO 8601.
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens TEXT NOT NULL CHECK (opens GLOB '[0-2][0-9]:[0-5][0-9]' AND opens < '24:00'),
  closes TEXT NOT NULL CHECK (closes GLOB '[0-2][0-9]:[0-5][0-9]' AND closes > opens AND closes <= '24:00'),
  PRIMARY KEY (practice_id, weekday, opens)
) STRICT, WITHOUT ROWID;

-- Away from the first day to the last, both included.
CREATE TABLE practice_absence (
  practice_id INTEGER NOT NULL REFERENCES practice ON DELETE CASCADE,
  from_day TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_day TEXT NOT NULL CHECK (until_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND until_day >= from_day),
  PRIMARY KEY (practice_id, from_day)
) STRICT, WITHOUT ROWID;

-- What the doctor says about themselves: plain text, in the language it is written in.
CREATE TABLE practitioner_text (
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  locale TEXT NOT NULL CHECK (locale IN ('en', 'fr', 'he')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  PRIMARY KEY (practitioner_id, locale)
) STRICT, WITHOUT ROWID;

-- A square picture as we made it anew from what was uploaded (WebP, 320 by 320). It goes with the account that
-- uploaded it; those of a demonstration have none.
CREATE TABLE photo (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  account_id INTEGER REFERENCES account ON DELETE CASCADE,
  bytes BLOB NOT NULL CHECK (
    length(bytes) BETWEEN 20 AND 122880 AND substr(bytes, 1, 4) = x'52494646' AND substr(bytes, 9, 4) = x'57454250'
  ),
  sha256 TEXT NOT NULL CHECK (sha256 NOT GLOB '*[^0-9a-f]*' AND length(sha256) = 64),
  stored_at TEXT NOT NULL CHECK (stored_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX photo_by_account ON photo (account_id);

-- The picture on somebody's page.
CREATE TABLE practitioner_photo (
  practitioner_id INTEGER PRIMARY KEY REFERENCES practitioner ON DELETE CASCADE,
  photo_id INTEGER NOT NULL UNIQUE REFERENCES photo ON DELETE CASCADE
) STRICT;

-- What a consent covers beside the listing itself (name, town, offers, checks). A field without a row is not shown.
CREATE TABLE consent_field (
  consent_id INTEGER NOT NULL REFERENCES consent ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('street', 'phones', 'booking', 'hours', 'access', 'languages', 'techniques',
    'not-offered', 'texts', 'photo', 'awarded-in')),
  PRIMARY KEY (consent_id, field)
) STRICT, WITHOUT ROWID;

-- Consents so far were given to a page that showed all of it.
INSERT INTO consent_field
SELECT consent.id, field.value
FROM consent, json_each('["street","phones","booking","hours","access","languages","techniques","not-offered","texts","photo","awarded-in"]') AS field;

-- What the law of a country forbids to offer, and by which source; from content/conditions, at every start.
CREATE TABLE banned_offer (
  condition_id TEXT NOT NULL REFERENCES condition,
  country TEXT NOT NULL CHECK (country GLOB '[A-Z][A-Z]'),
  source TEXT NOT NULL CHECK (length(source) BETWEEN 2 AND 40),
  PRIMARY KEY (condition_id, country)
) STRICT, WITHOUT ROWID;
