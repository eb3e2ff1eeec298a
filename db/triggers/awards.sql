-- What was awarded stays as it was: it can be revoked, tied to the account of its holder, and its holder forgotten.

CREATE TRIGGER award_is_what_it_was BEFORE UPDATE ON award
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.number IS NOT OLD.number OR NEW.kind IS NOT OLD.kind
  OR NEW.title_en IS NOT OLD.title_en OR NEW.title_fr IS NOT OLD.title_fr OR NEW.title_he IS NOT OLD.title_he
  OR NEW.course_id IS NOT OLD.course_id OR NEW.credits IS NOT OLD.credits OR NEW.credited_by IS NOT OLD.credited_by
  OR NEW.awarded_on IS NOT OLD.awarded_on OR NEW.valid_until IS NOT OLD.valid_until
  OR NEW.form IS NOT OLD.form OR NEW.line IS NOT OLD.line
  OR NEW.given_at IS NOT OLD.given_at OR NEW.given_by IS NOT OLD.given_by
  OR NOT (
    (NEW.holder IS NULL AND NEW.account_id IS NULL)
    OR (
      OLD.account_id IS NULL AND NEW.account_id IS NOT NULL AND NEW.holder IS OLD.holder
      AND NEW.holder_hebrew IS OLD.holder_hebrew AND NEW.holder_folded IS OLD.holder_folded
    )
  )
BEGIN
  SELECT raise(ABORT, 'award: can only find its holder once, and forget them');
END;

CREATE TRIGGER award_stays BEFORE DELETE ON award
BEGIN
  SELECT raise(ABORT, 'award: is revoked, never removed');
END;

-- INSERT OR REPLACE would remove one without a word.
CREATE TRIGGER award_is_not_replaced BEFORE INSERT ON award
WHEN EXISTS (
  SELECT 1 FROM award
  WHERE id = NEW.id OR uid = NEW.uid OR number = NEW.number OR (form = NEW.form AND line = NEW.line)
)
BEGIN
  SELECT raise(ABORT, 'award: there is one already');
END;

CREATE TRIGGER award_has_a_holder BEFORE INSERT ON award
WHEN NEW.holder IS NULL
BEGIN
  SELECT raise(ABORT, 'award: is given to somebody');
END;

CREATE TRIGGER award_of_attendance_was_there BEFORE INSERT ON award
WHEN NEW.kind = 'attendance' AND NEW.course_id IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM course_attendance
  JOIN course_registration ON course_registration.id = registration_id
  WHERE course_id = NEW.course_id AND account_id = NEW.account_id AND presence = 'attended'
)
BEGIN
  SELECT raise(ABORT, 'award: of attendance, to somebody who was not there');
END;

CREATE TRIGGER award_is_given_once BEFORE INSERT ON award
WHEN NEW.course_id IS NOT NULL AND NEW.account_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM award
  WHERE course_id = NEW.course_id AND kind = NEW.kind AND account_id = NEW.account_id
    AND NOT EXISTS (SELECT 1 FROM award_revocation WHERE award_id = award.id)
)
BEGIN
  SELECT raise(ABORT, 'award: given already');
END;

CREATE TRIGGER award_is_tied_once BEFORE UPDATE OF account_id ON award
WHEN NEW.course_id IS NOT NULL AND NEW.account_id IS NOT NULL AND EXISTS (
  SELECT 1 FROM award
  WHERE course_id = NEW.course_id AND kind = NEW.kind AND account_id = NEW.account_id AND id <> NEW.id
    AND NOT EXISTS (SELECT 1 FROM award_revocation WHERE award_id = award.id)
)
BEGIN
  SELECT raise(ABORT, 'award: given already');
END;

CREATE TRIGGER award_revocation_comes_after BEFORE INSERT ON award_revocation
WHEN NEW.reason IS NULL OR NEW.revoked_at < (SELECT given_at FROM award WHERE id = NEW.award_id)
  OR EXISTS (SELECT 1 FROM award_revocation WHERE award_id = NEW.award_id)
BEGIN
  SELECT raise(ABORT, 'award_revocation: once, with a reason, after it was given');
END;

CREATE TRIGGER award_revocation_only_forgets_its_reason BEFORE UPDATE ON award_revocation
WHEN NEW.award_id IS NOT OLD.award_id OR NEW.revoked_at IS NOT OLD.revoked_at
  OR NEW.revoked_by IS NOT OLD.revoked_by OR NEW.reason IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'award_revocation: stays');
END;

CREATE TRIGGER award_revocation_stays BEFORE DELETE ON award_revocation
BEGIN
  SELECT raise(ABORT, 'award_revocation: stays');
END;

CREATE TRIGGER award_key_stays_as_it_was BEFORE UPDATE ON award_key
BEGIN
  SELECT raise(ABORT, 'award_key: stays');
END;

CREATE TRIGGER award_key_stays BEFORE DELETE ON award_key
BEGIN
  SELECT raise(ABORT, 'award_key: stays');
END;

CREATE TRIGGER award_key_is_not_replaced BEFORE INSERT ON award_key
WHEN EXISTS (SELECT 1 FROM award_key WHERE public_key = NEW.public_key)
BEGIN
  SELECT raise(ABORT, 'award_key: is known');
END;

-- The public keys are a public page: what was kept of it is not served again.
CREATE TRIGGER award_key_withdrawal_is_public AFTER INSERT ON award_key_withdrawal
BEGIN
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER award_key_withdrawal_stays_as_it_was BEFORE UPDATE ON award_key_withdrawal
BEGIN
  SELECT raise(ABORT, 'award_key_withdrawal: stays');
END;

CREATE TRIGGER award_key_withdrawal_stays BEFORE DELETE ON award_key_withdrawal
BEGIN
  SELECT raise(ABORT, 'award_key_withdrawal: stays');
END;

CREATE TRIGGER award_key_withdrawal_is_not_replaced BEFORE INSERT ON award_key_withdrawal
WHEN EXISTS (SELECT 1 FROM award_key_withdrawal WHERE public_key = NEW.public_key)
BEGIN
  SELECT raise(ABORT, 'award_key_withdrawal: is known');
END;

-- With the account goes everything that names a person.
CREATE TRIGGER award_forgets_who_left BEFORE DELETE ON account
BEGIN
  UPDATE award_revocation SET reason = NULL WHERE award_id IN (SELECT id FROM award WHERE account_id = OLD.id);
  UPDATE award SET account_id = NULL, holder = NULL, holder_hebrew = NULL, holder_folded = NULL
  WHERE account_id = OLD.id;
END;
