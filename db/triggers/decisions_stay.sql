-- What was decided goes only with the person: a record that is taken away would undo what two people decided.
-- (Changes of these records: dated_records.sql, cases.sql. A listing whose own records are taken away is hidden by it.)

CREATE TRIGGER suspension_goes_only_with_its_person BEFORE DELETE ON suspension
WHEN (SELECT kind FROM society) = 'real' AND EXISTS (SELECT 1 FROM practitioner WHERE id = OLD.practitioner_id)
BEGIN
  SELECT raise(ABORT, 'suspension: goes only with the person');
END;

CREATE TRIGGER case_goes_only_with_its_person BEFORE DELETE ON verification_case
WHEN EXISTS (SELECT 1 FROM practitioner WHERE id = OLD.practitioner_id)
BEGIN
  SELECT raise(ABORT, 'case: goes only with the person');
END;

-- Retention counts from the day a case was closed.
CREATE TRIGGER case_was_closed_once BEFORE UPDATE OF closed_at ON verification_case
WHEN OLD.closed_at IS NOT NULL AND NEW.closed_at IS NOT NULL AND NEW.closed_at IS NOT OLD.closed_at
BEGIN
  SELECT raise(ABORT, 'case: was closed when its step says');
END;

CREATE TRIGGER evidence_goes_only_with_its_person BEFORE DELETE ON evidence
WHEN EXISTS (SELECT 1 FROM practitioner WHERE id = OLD.practitioner_id)
BEGIN
  SELECT raise(ABORT, 'evidence: goes only with the person');
END;

-- What staff were warned of when they opened it stays beside it.
CREATE TRIGGER evidence_keeps_what_it_is BEFORE UPDATE ON evidence
WHEN NEW.media_type IS NOT OLD.media_type OR NEW.warnings IS NOT OLD.warnings OR NEW.name IS NOT OLD.name
BEGIN
  SELECT raise(ABORT, 'evidence: can only be forgotten');
END;

CREATE TRIGGER case_note_stays_as_written BEFORE UPDATE ON case_note
BEGIN
  SELECT raise(ABORT, 'note: a new one is a new row');
END;

CREATE TRIGGER case_note_goes_only_with_its_case BEFORE DELETE ON case_note
WHEN EXISTS (SELECT 1 FROM verification_case WHERE id = OLD.case_id)
BEGIN
  SELECT raise(ABORT, 'note: is never taken away');
END;

CREATE TRIGGER suspension_review_stays BEFORE UPDATE ON suspension_review
BEGIN
  SELECT raise(ABORT, 'suspension: the second look stays as it was');
END;

CREATE TRIGGER suspension_review_goes_only_with_it BEFORE DELETE ON suspension_review
WHEN EXISTS (SELECT 1 FROM suspension WHERE id = OLD.suspension_id)
BEGIN
  SELECT raise(ABORT, 'suspension: the second look stays as it was');
END;

CREATE TRIGGER revocation_review_stays BEFORE UPDATE ON revocation_review
BEGIN
  SELECT raise(ABORT, 'revocation: the second look stays as it was');
END;

CREATE TRIGGER revocation_review_goes_only_with_it BEFORE DELETE ON revocation_review
WHEN EXISTS (SELECT 1 FROM revocation WHERE id = OLD.revocation_id)
BEGIN
  SELECT raise(ABORT, 'revocation: the second look stays as it was');
END;

-- In a real society a suspension ends with the alert that two people approved, as a listing begins with their approval.
CREATE TRIGGER suspension_is_lifted_by_an_approved_alert BEFORE UPDATE ON suspension
WHEN OLD.lifted_at IS NULL AND NEW.lifted_at IS NOT NULL AND (SELECT kind FROM society) = 'real' AND NOT EXISTS (
  SELECT 1 FROM verification_case AS one
  JOIN case_step AS step ON step.case_id = one.id AND step.act = 'approve' AND step.at = NEW.lifted_at
  WHERE one.practitioner_id = OLD.practitioner_id AND one.kind = 'alert'
)
BEGIN
  SELECT raise(ABORT, 'suspension: only an approved alert ends it');
END;
