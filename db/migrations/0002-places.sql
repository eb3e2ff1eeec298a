-- The gazetteer: real towns and their names, loaded from db/gazetteer/places.tsv.br and never edited by hand.

CREATE TABLE place (
  id TEXT PRIMARY KEY CHECK (id GLOB '[a-z][a-z]-?*' AND id NOT GLOB '*[^a-z0-9-]*' AND length(id) <= 20),
  country TEXT NOT NULL CHECK (country GLOB '[A-Z][A-Z]'),
  lat REAL NOT NULL CHECK (lat BETWEEN -90 AND 90),
  lon REAL NOT NULL CHECK (lon BETWEEN -180 AND 180),
  population INTEGER NOT NULL CHECK (population >= 0)
) STRICT, WITHOUT ROWID;

-- Covers a search by box: the table itself is not read.
CREATE INDEX place_by_latitude ON place (lat, lon, population);

-- One spelling of a place in one language; `und` is the name in its own country. `folded` is how it is searched,
-- `population` that of the place, so that names are ranked without a join.
CREATE TABLE place_name (
  folded TEXT NOT NULL CHECK (length(folded) BETWEEN 1 AND 200),
  place_id TEXT NOT NULL REFERENCES place ON DELETE CASCADE,
  lang TEXT NOT NULL CHECK (lang NOT GLOB '*[^a-z]*' AND length(lang) BETWEEN 2 AND 3),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
  population INTEGER NOT NULL CHECK (population >= 0),
  PRIMARY KEY (folded, place_id, lang, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX place_name_by_place ON place_name (place_id);

-- `rank` 1 is the most populous place of a code.
CREATE TABLE postal_code (
  country TEXT NOT NULL CHECK (country GLOB '[A-Z][A-Z]'),
  code TEXT NOT NULL CHECK (code NOT GLOB '*[^A-Z0-9]*' AND length(code) BETWEEN 3 AND 10),
  place_id TEXT NOT NULL REFERENCES place ON DELETE CASCADE,
  rank INTEGER NOT NULL CHECK (rank >= 1),
  PRIMARY KEY (code, country, rank)
) STRICT, WITHOUT ROWID;

-- Which file the rows above came from; a file with another hash replaces them all.
CREATE TABLE place_source (
  file TEXT PRIMARY KEY CHECK (length(file) BETWEEN 1 AND 120),
  hash TEXT NOT NULL CHECK (hash NOT GLOB '*[^0-9a-f]*' AND length(hash) = 64),
  loaded_at TEXT NOT NULL CHECK (loaded_at GLOB '????-??-??T??:??:??.???Z'),
  places INTEGER NOT NULL CHECK (places >= 0),
  names INTEGER NOT NULL CHECK (names >= 0)
) STRICT;
