-- Letters to many are written once; what is still there can be taken back, once.
CREATE TRIGGER letter_batch_stays BEFORE UPDATE ON letter_batch
WHEN OLD.taken_back_at IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.name IS NOT OLD.name
  OR NEW.people IS NOT OLD.people OR NEW.posted_at IS NOT OLD.posted_at OR NEW.posted_by IS NOT OLD.posted_by
BEGIN
  SELECT raise(ABORT, 'letter batch: can only be taken back, once');
END;

CREATE TRIGGER letter_of_batch_stays BEFORE UPDATE ON letter_of_batch
BEGIN
  SELECT raise(ABORT, 'letter batch: a letter stays where it belongs');
END;
