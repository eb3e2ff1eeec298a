-- What a member wrote is never rewritten, and decided once. Erasing a person removes their history with them.

CREATE TRIGGER profile_revision_is_only_decided BEFORE UPDATE ON profile_revision
WHEN NEW.id IS NOT OLD.id OR NEW.practitioner_id IS NOT OLD.practitioner_id OR NEW.number IS NOT OLD.number
  OR NEW.content IS NOT OLD.content OR NEW.submitted_at IS NOT OLD.submitted_at
  OR NEW.submitted_by IS NOT OLD.submitted_by OR NEW.restored_from IS NOT OLD.restored_from
  OR OLD.decision IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'profile_revision: can only be decided, once');
END;

CREATE TRIGGER profile_revision_is_the_next BEFORE INSERT ON profile_revision
WHEN NEW.number IS NOT (
  SELECT coalesce(max(number), 0) + 1 FROM profile_revision WHERE practitioner_id = NEW.practitioner_id
) OR EXISTS (SELECT 1 FROM profile_revision WHERE id = NEW.id)
BEGIN
  SELECT raise(ABORT, 'profile_revision: not the next number');
END;

-- INSERT OR REPLACE would give a record to somebody else without a word.
CREATE TRIGGER practitioner_owner_is_not_replaced BEFORE INSERT ON practitioner_owner
WHEN EXISTS (
  SELECT 1 FROM practitioner_owner WHERE practitioner_id = NEW.practitioner_id OR account_id = NEW.account_id
)
BEGIN
  SELECT raise(ABORT, 'practitioner_owner: owned already');
END;

CREATE TRIGGER practitioner_owner_stays BEFORE UPDATE ON practitioner_owner
BEGIN
  SELECT raise(ABORT, 'practitioner_owner: belongs to one account');
END;

CREATE TRIGGER application_is_handed_in_once BEFORE UPDATE ON application
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.account_id IS NOT OLD.account_id
  OR OLD.submitted_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'application: handed in or withdrawn already');
END;

CREATE TRIGGER invitation_is_only_ended BEFORE UPDATE ON invitation
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.practitioner_id IS NOT OLD.practitioner_id
  OR NEW.email IS NOT OLD.email OR NEW.expires_at IS NOT OLD.expires_at
  OR OLD.used_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'invitation: can only be used or withdrawn, once');
END;
