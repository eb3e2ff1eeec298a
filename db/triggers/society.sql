-- A database is born real or as a demonstration and carries that mark for ever.
CREATE TRIGGER society_keeps_its_kind BEFORE UPDATE OF kind, id ON society
WHEN NEW.kind IS NOT OLD.kind OR NEW.id IS NOT OLD.id
BEGIN
  SELECT raise(ABORT, 'society: real or demonstration is decided once');
END;

CREATE TRIGGER society_stays BEFORE DELETE ON society
BEGIN
  SELECT raise(ABORT, 'society: cannot be removed');
END;

CREATE TRIGGER society_is_one BEFORE INSERT ON society
WHEN EXISTS (SELECT 1 FROM society)
BEGIN
  SELECT raise(ABORT, 'society: there is one already');
END;

CREATE TRIGGER society_update_is_public AFTER UPDATE ON society
BEGIN
  UPDATE public_epoch SET value = value + 1;
END;
