-- Programs of staff: the tokens they show, and what was answered to a request that may be sent again.

-- `epoch` is the account's when the token was made: it ends when sessions end. Of the secret only its hash is kept.
CREATE TABLE api_token (
  id TEXT PRIMARY KEY CHECK (length(id) = 22),
  account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
  secret_hash BLOB NOT NULL CHECK (length(secret_hash) = 32),
  epoch INTEGER NOT NULL CHECK (epoch >= 1),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z' AND expires_at > made_at),
  used_at TEXT CHECK (used_at GLOB '????-??-??T??:??:??.???Z'),
  revoked_at TEXT CHECK (revoked_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;
CREATE INDEX api_token_of_account ON api_token (account_id);

CREATE TABLE api_token_scope (
  token_id TEXT NOT NULL REFERENCES api_token ON DELETE CASCADE,
  scope TEXT NOT NULL CHECK (scope IN ('practitioners:read', 'practitioners:write', 'cases:read', 'cases:write',
    'cases:approve', 'reports:read', 'reports:write', 'courses:read', 'courses:write', 'imports:read', 'imports:write',
    'awards:read', 'awards:write', 'memberships:read', 'memberships:write')),
  PRIMARY KEY (token_id, scope)
) STRICT, WITHOUT ROWID;

-- What a token did under a key of its own choice, for a day: the same request gets the same answer and does nothing again.
CREATE TABLE idempotency_key (
  token_id TEXT NOT NULL REFERENCES api_token ON DELETE CASCADE,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  request_hash BLOB NOT NULL CHECK (length(request_hash) = 32),
  status INTEGER NOT NULL CHECK (status BETWEEN 200 AND 299),
  headers TEXT NOT NULL CHECK (length(headers) <= 2000),
  body TEXT NOT NULL,
  answered_at TEXT NOT NULL CHECK (answered_at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (token_id, key)
) STRICT;
CREATE INDEX idempotency_key_by_age ON idempotency_key (answered_at);
