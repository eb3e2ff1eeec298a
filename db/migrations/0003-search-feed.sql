-- A search server beside the site: which index is ours, and which process feeds it at the moment.
-- How far the index is fed is written in the index itself, so that a restored one cannot be taken for a fresh one.
CREATE TABLE search_feed (
  engine TEXT PRIMARY KEY CHECK (engine IN ('meilisearch')),
  index_name TEXT NOT NULL CHECK (index_name NOT GLOB '*[^a-z0-9-]*' AND length(index_name) BETWEEN 3 AND 60),
  owner TEXT CHECK (length(owner) = 36),
  leased_until TEXT CHECK (leased_until GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((owner IS NULL) = (leased_until IS NULL))
) STRICT, WITHOUT ROWID;

-- A name of its own for each database, so that two societies can share a server.
INSERT INTO search_feed VALUES ('meilisearch', 'doctors-' || lower(hex(randomblob(6))), NULL, NULL);
