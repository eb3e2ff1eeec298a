-- Members: whose listing it is, how somebody joins, what they wrote, and the little that is kept when they leave.

-- Who speaks for a practitioner. One account, one listing; ends with either of them.
CREATE TABLE practitioner_owner (
  practitioner_id INTEGER PRIMARY KEY REFERENCES practitioner ON DELETE CASCADE,
  account_id INTEGER NOT NULL UNIQUE REFERENCES account ON DELETE CASCADE,
  since TEXT NOT NULL CHECK (since GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- What somebody who wants to be listed has filled in so far. `version` moves with every saved step.
-- A submitted one has its practitioner, of whom nothing is public.
CREATE TABLE application (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 0),
  content TEXT NOT NULL CHECK (json_valid(content) AND length(content) <= 200000),
  started_at TEXT NOT NULL CHECK (started_at GLOB '????-??-??T??:??:??.???Z'),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '????-??-??T??:??:??.???Z' AND saved_at >= started_at),
  submitted_at TEXT CHECK (submitted_at GLOB '????-??-??T??:??:??.???Z' AND submitted_at >= started_at),
  withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T??:??:??.???Z' AND withdrawn_at >= started_at),
  practitioner_id INTEGER REFERENCES practitioner ON DELETE CASCADE,
  CHECK (practitioner_id IS NULL OR submitted_at IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX application_in_progress ON application (account_id) WHERE withdrawn_at IS NULL;
CREATE INDEX application_by_practitioner ON application (practitioner_id);

-- A letter that lets one person take over one imported record. Its token is among the account tokens.
CREATE TABLE invitation (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  invited_at TEXT NOT NULL CHECK (invited_at GLOB '????-??-??T??:??:??.???Z'),
  invited_by TEXT NOT NULL CHECK (length(invited_by) BETWEEN 1 AND 80),
  expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z' AND expires_at > invited_at),
  used_at TEXT CHECK (used_at GLOB '????-??-??T??:??:??.???Z' AND used_at >= invited_at),
  withdrawn_at TEXT CHECK (withdrawn_at GLOB '????-??-??T??:??:??.???Z' AND withdrawn_at >= invited_at),
  CHECK (used_at IS NULL OR withdrawn_at IS NULL)
) STRICT;
CREATE UNIQUE INDEX invitation_in_force ON invitation (practitioner_id) WHERE used_at IS NULL AND withdrawn_at IS NULL;

-- A whole profile as its owner wanted it at one moment. What needs no review is published with it; the rest waits
-- until it is decided. A newer revision takes the place of a waiting one.
CREATE TABLE profile_revision (
  id INTEGER PRIMARY KEY,
  practitioner_id INTEGER NOT NULL REFERENCES practitioner ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  content TEXT NOT NULL CHECK (json_valid(content) AND length(content) <= 200000),
  submitted_at TEXT NOT NULL CHECK (submitted_at GLOB '????-??-??T??:??:??.???Z'),
  submitted_by TEXT NOT NULL CHECK (length(submitted_by) BETWEEN 1 AND 80),
  restored_from INTEGER CHECK (restored_from BETWEEN 1 AND number - 1),
  decision TEXT CHECK (decision IN ('at-once', 'approved', 'refused', 'withdrawn', 'superseded')),
  decided_at TEXT CHECK (decided_at GLOB '????-??-??T??:??:??.???Z' AND decided_at >= submitted_at),
  decided_by TEXT CHECK (length(decided_by) BETWEEN 1 AND 80),
  reason TEXT CHECK (length(reason) BETWEEN 1 AND 1000),
  CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL)),
  CHECK (reason IS NULL OR decision = 'refused'),
  UNIQUE (practitioner_id, number)
) STRICT;
CREATE UNIQUE INDEX profile_revision_waiting ON profile_revision (practitioner_id) WHERE decision IS NULL;

-- What the register of decisions keeps of somebody who was listed and left: sealed name and number, and the dates.
CREATE TABLE departed (
  uid TEXT PRIMARY KEY CHECK (length(uid) = 36),
  sealed BLOB NOT NULL,
  listed_from TEXT NOT NULL CHECK (listed_from GLOB '????-??-??'),
  listed_until TEXT NOT NULL CHECK (listed_until GLOB '????-??-??' AND listed_until >= listed_from),
  status TEXT NOT NULL CHECK (status IN ('left', 'left-suspended')),
  left_on TEXT NOT NULL CHECK (left_on GLOB '????-??-??'),
  forget_on TEXT NOT NULL CHECK (forget_on GLOB '????-??-??' AND forget_on > left_on)
) STRICT, WITHOUT ROWID;

-- Addresses of profiles that were erased: their page is gone, not unknown, and nobody else gets the address.
-- Only salted hashes: an address contains a name.
CREATE TABLE gone_address (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE gone_address_salt (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  salt BLOB NOT NULL CHECK (length(salt) = 32)
) STRICT;
INSERT INTO gone_address_salt VALUES (1, randomblob(32));
