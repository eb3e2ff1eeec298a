-- In a real society nothing counts as verified by a row alone: somebody received the answer from its source, in a case
-- that was approved, and the row says no more than they found. (A demonstration is made as if every step had been done.)

CREATE TRIGGER verification_needs_an_approved_check BEFORE INSERT ON verification
WHEN (SELECT kind FROM society) = 'real' AND NOT EXISTS (
  SELECT 1 FROM credential
  JOIN verification_case AS round ON round.practitioner_id = credential.practitioner_id
  JOIN case_step AS step ON step.case_id = round.id AND step.act = 'approve'
  JOIN case_check AS one ON one.case_id = round.id
  WHERE credential.id = NEW.credential_id AND one.result = 'right'
    AND one.source = NEW.source AND one.method = NEW.method AND one.checked_at = NEW.checked_at
    AND (
      one.credential_id = credential.id AND one.origin = 'received-from-source'
      -- Address and phone are what staff found when they called the practice.
      OR credential.kind = 'details' AND one.kind = 'place' AND one.method = 'telephone'
        AND one.origin <> 'uploaded-by-member'
    )
    -- A year from the decision, to the end of that day.
    AND julianday(NEW.holds_until) - julianday(step.at) <= 367
)
BEGIN
  SELECT raise(ABORT, 'verification: no approved check from its source');
END;

-- Which checks a decision needs comes with the program, and only grows.
CREATE TRIGGER required_check_stays BEFORE UPDATE ON required_check
BEGIN
  SELECT raise(ABORT, 'check: is required');
END;

CREATE TRIGGER required_check_is_not_taken_away BEFORE DELETE ON required_check
BEGIN
  SELECT raise(ABORT, 'check: is required');
END;
