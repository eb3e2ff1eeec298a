-- A dated record is written once and then only ended: it is never rewritten, stretched, revived or replaced.
-- (Publications and verifications: publication.sql.) Erasing a person removes their records with them.

CREATE TRIGGER consent_is_only_withdrawn BEFORE UPDATE ON consent
WHEN NEW.id IS NOT OLD.id OR NEW.practitioner_id IS NOT OLD.practitioner_id OR NEW.wording IS NOT OLD.wording
  OR NEW.given_at IS NOT OLD.given_at OR OLD.withdrawn_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'consent: can only be withdrawn');
END;

-- What a consent covers is part of it: more or less is a new consent.
CREATE TRIGGER consent_field_stays_as_given BEFORE UPDATE ON consent_field
BEGIN
  SELECT raise(ABORT, 'consent: more or less is a new consent');
END;

CREATE TRIGGER consent_field_goes_only_with_its_consent BEFORE DELETE ON consent_field
WHEN EXISTS (SELECT 1 FROM consent WHERE id = OLD.consent_id)
BEGIN
  SELECT raise(ABORT, 'consent: more or less is a new consent');
END;

CREATE TRIGGER consent_field_needs_a_consent_in_force BEFORE INSERT ON consent_field
WHEN NOT EXISTS (SELECT 1 FROM consent WHERE id = NEW.consent_id AND withdrawn_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'consent: not in force');
END;

CREATE TRIGGER suspension_is_only_lifted BEFORE UPDATE ON suspension
WHEN NEW.id IS NOT OLD.id OR NEW.practitioner_id IS NOT OLD.practitioner_id
  OR NEW.suspended_at IS NOT OLD.suspended_at OR NEW.suspended_by IS NOT OLD.suspended_by
  OR NEW.reason IS NOT OLD.reason OR OLD.lifted_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'suspension: can only be lifted');
END;

CREATE TRIGGER confirmation_stays_as_given BEFORE UPDATE ON confirmation
BEGIN
  SELECT raise(ABORT, 'confirmation: a new one is a new row');
END;

-- INSERT OR REPLACE would take the old record away before the new one is looked at.
CREATE TRIGGER verification_is_not_replaced BEFORE INSERT ON verification
WHEN EXISTS (SELECT 1 FROM verification WHERE id = NEW.id)
BEGIN
  SELECT raise(ABORT, 'verification: cannot be replaced');
END;

CREATE TRIGGER publication_is_not_replaced BEFORE INSERT ON publication
WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.id)
  OR NEW.withdrawn_at IS NULL
    AND EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id AND withdrawn_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'publication: cannot be replaced');
END;

CREATE TRIGGER consent_is_not_replaced BEFORE INSERT ON consent
WHEN EXISTS (SELECT 1 FROM consent WHERE id = NEW.id)
  OR NEW.withdrawn_at IS NULL
    AND EXISTS (SELECT 1 FROM consent WHERE practitioner_id = NEW.practitioner_id AND withdrawn_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'consent: cannot be replaced');
END;

CREATE TRIGGER suspension_is_not_replaced BEFORE INSERT ON suspension
WHEN EXISTS (SELECT 1 FROM suspension WHERE id = NEW.id)
  OR NEW.lifted_at IS NULL
    AND EXISTS (SELECT 1 FROM suspension WHERE practitioner_id = NEW.practitioner_id AND lifted_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'suspension: cannot be replaced');
END;

CREATE TRIGGER confirmation_is_not_replaced BEFORE INSERT ON confirmation
WHEN EXISTS (SELECT 1 FROM confirmation WHERE id = NEW.id)
BEGIN
  SELECT raise(ABORT, 'confirmation: cannot be replaced');
END;

CREATE TRIGGER credential_is_not_replaced BEFORE INSERT ON credential
WHEN EXISTS (SELECT 1 FROM credential WHERE id = NEW.id OR uid = NEW.uid)
BEGIN
  SELECT raise(ABORT, 'credential: cannot be replaced');
END;

CREATE TRIGGER practitioner_is_not_replaced BEFORE INSERT ON practitioner
WHEN EXISTS (SELECT 1 FROM practitioner WHERE id = NEW.id OR uid = NEW.uid OR slug = NEW.slug OR ref = NEW.ref)
BEGIN
  SELECT raise(ABORT, 'practitioner: cannot be replaced');
END;

-- A listing has a name: the last one of somebody published goes only with the person.
CREATE TRIGGER practitioner_keeps_a_name BEFORE DELETE ON practitioner_name
WHEN EXISTS (SELECT 1 FROM practitioner WHERE id = OLD.practitioner_id)
  AND EXISTS (SELECT 1 FROM publication WHERE practitioner_id = OLD.practitioner_id AND withdrawn_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM practitioner_name WHERE practitioner_id = OLD.practitioner_id AND script <> OLD.script)
BEGIN
  SELECT raise(ABORT, 'practitioner: a listing has a name');
END;
