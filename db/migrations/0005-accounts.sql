-- Accounts: who may sign in, with what, and which sessions are open. Secrets are here as hashes or sealed, never as such.

-- A person who can sign in. `epoch` moves when every session of the account must end.
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  email TEXT NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  email_key TEXT NOT NULL UNIQUE CHECK (length(email_key) BETWEEN 3 AND 254),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  locale TEXT NOT NULL CHECK (locale IN ('en', 'fr', 'he')),
  created_at TEXT NOT NULL CHECK (created_at GLOB '????-??-??T??:??:??.???Z'),
  confirmed_at TEXT CHECK (confirmed_at GLOB '????-??-??T??:??:??.???Z'),
  suspended_at TEXT CHECK (suspended_at GLOB '????-??-??T??:??:??.???Z'),
  suspended_by TEXT CHECK (length(suspended_by) BETWEEN 1 AND 80),
  links_refused_at TEXT CHECK (links_refused_at GLOB '????-??-??T??:??:??.???Z'),
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  CHECK ((suspended_at IS NULL) = (suspended_by IS NULL))
) STRICT;

CREATE TABLE account_role (
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('member', 'verifier', 'editor', 'clerk', 'auditor', 'admin')),
  granted_at TEXT NOT NULL CHECK (granted_at GLOB '????-??-??T??:??:??.???Z'),
  granted_by TEXT NOT NULL CHECK (length(granted_by) BETWEEN 1 AND 80),
  PRIMARY KEY (account_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_password (
  account_id INTEGER PRIMARY KEY REFERENCES account ON DELETE CASCADE,
  hash TEXT NOT NULL CHECK (hash LIKE '$argon2id$%' AND length(hash) BETWEEN 60 AND 200),
  set_at TEXT NOT NULL CHECK (set_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- The seed is sealed. It counts only once a code of it was given; `last_step` is the newest step that was used.
CREATE TABLE account_totp (
  account_id INTEGER PRIMARY KEY REFERENCES account ON DELETE CASCADE,
  seed BLOB NOT NULL CHECK (length(seed) BETWEEN 20 AND 200),
  begun_at TEXT NOT NULL CHECK (begun_at GLOB '????-??-??T??:??:??.???Z'),
  confirmed_at TEXT CHECK (confirmed_at GLOB '????-??-??T??:??:??.???Z'),
  last_step INTEGER NOT NULL CHECK (last_step >= 0)
) STRICT;

CREATE TABLE account_passkey (
  id TEXT PRIMARY KEY CHECK (id NOT GLOB '*[^A-Za-z0-9_-]*' AND length(id) BETWEEN 16 AND 1400),
  uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  public_key BLOB NOT NULL CHECK (length(public_key) BETWEEN 20 AND 4000),
  counter INTEGER NOT NULL CHECK (counter >= 0),
  transports TEXT NOT NULL CHECK (length(transports) <= 100),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
  added_at TEXT NOT NULL CHECK (added_at GLOB '????-??-??T??:??:??.???Z'),
  used_at TEXT CHECK (used_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;
CREATE INDEX account_passkey_by_account ON account_passkey (account_id);

CREATE TABLE account_recovery_code (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;
CREATE INDEX account_recovery_code_by_account ON account_recovery_code (account_id);

-- A browser from which somebody signed in before; the cookie holds what this is the hash of.
CREATE TABLE account_device (
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  first_seen_at TEXT NOT NULL CHECK (first_seen_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (account_id, hash)
) STRICT, WITHOUT ROWID;

-- The cookie holds `id.secret`; here is only the hash of the secret.
CREATE TABLE session (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 20 AND 40),
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  secret_hash BLOB NOT NULL CHECK (length(secret_hash) = 32),
  epoch INTEGER NOT NULL,
  opened_at TEXT NOT NULL CHECK (opened_at GLOB '????-??-??T??:??:??.???Z'),
  seen_at TEXT NOT NULL CHECK (seen_at GLOB '????-??-??T??:??:??.???Z'),
  second_factor_at TEXT CHECK (second_factor_at GLOB '????-??-??T??:??:??.???Z'),
  proven_at TEXT CHECK (proven_at GLOB '????-??-??T??:??:??.???Z'),
  device TEXT NOT NULL CHECK (length(device) <= 120)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_account ON session (account_id);

-- A fresh proof that it is still the same person, for one act on one object; used once.
CREATE TABLE session_proof (
  session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE,
  act TEXT NOT NULL CHECK (length(act) BETWEEN 3 AND 60),
  object TEXT NOT NULL CHECK (length(object) BETWEEN 1 AND 200),
  proven_at TEXT NOT NULL CHECK (proven_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (session_id, act, object)
) STRICT, WITHOUT ROWID;

-- What a passkey is asked to sign; used once, within five minutes.
CREATE TABLE passkey_challenge (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 20 AND 40),
  challenge TEXT NOT NULL CHECK (length(challenge) BETWEEN 40 AND 100),
  purpose TEXT NOT NULL CHECK (purpose IN ('add', 'sign-in', 'prove')),
  account_id INTEGER REFERENCES account ON DELETE CASCADE,
  expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

-- Links that were sent or printed. Using one removes it.
CREATE TABLE account_token (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 20 AND 40),
  purpose TEXT NOT NULL CHECK (purpose IN ('confirm-email', 'sign-in', 'reset-password', 'change-email', 'invitation', 'resume-application', 'demonstration')),
  account_id INTEGER REFERENCES account ON DELETE CASCADE,
  secret_hash BLOB NOT NULL CHECK (length(secret_hash) = 32),
  payload TEXT NOT NULL CHECK (json_valid(payload) AND length(payload) <= 4000),
  issued_at TEXT NOT NULL CHECK (issued_at GLOB '????-??-??T??:??:??.???Z'),
  expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z' AND expires_at > issued_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_token_by_account ON account_token (account_id, purpose);

-- How often something was tried lately. Kept here so that a restart forgives nothing; keys are keyed hashes.
CREATE TABLE rate_limit (
  key TEXT PRIMARY KEY CHECK (length(key) <= 200),
  points INTEGER NOT NULL,
  expire INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX rate_limit_by_end ON rate_limit (expire);
