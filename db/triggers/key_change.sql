-- A change of key is begun once, and ended once.
CREATE TRIGGER key_change_is_one BEFORE INSERT ON key_change
WHEN NEW.ended_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM key_change WHERE ended_at IS NULL OR id = NEW.id)
BEGIN
  SELECT raise(ABORT, 'key change: one after the other');
END;

CREATE TRIGGER key_change_is_ended_once BEFORE UPDATE ON key_change
WHEN NEW.id IS NOT OLD.id OR NEW.begun_at IS NOT OLD.begun_at OR OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL
BEGIN
  SELECT raise(ABORT, 'key change: can only be ended, once');
END;

CREATE TRIGGER key_change_stays BEFORE DELETE ON key_change
BEGIN
  SELECT raise(ABORT, 'key change: cannot be removed');
END;
