-- The last line: nobody is published by any path, raw SQL included, without what a listing must have.
CREATE TRIGGER publication_needs_licence BEFORE INSERT ON publication
WHEN NOT EXISTS (
  SELECT 1 FROM standing_credential
  WHERE practitioner_id = NEW.practitioner_id AND kind = 'licence' AND holds_until > NEW.published_at
)
BEGIN
  SELECT raise(ABORT, 'publication: no verified licence in force');
END;

CREATE TRIGGER publication_needs_diploma BEFORE INSERT ON publication
WHEN NOT EXISTS (
  SELECT 1 FROM standing_credential
  WHERE practitioner_id = NEW.practitioner_id AND kind = 'diploma' AND holds_until > NEW.published_at
)
BEGIN
  SELECT raise(ABORT, 'publication: no verified diploma in force');
END;

CREATE TRIGGER publication_needs_consent BEFORE INSERT ON publication
WHEN NOT EXISTS (
  SELECT 1 FROM consent WHERE practitioner_id = NEW.practitioner_id AND withdrawn_at IS NULL
)
BEGIN
  SELECT raise(ABORT, 'publication: no consent');
END;

CREATE TRIGGER publication_needs_confirmation BEFORE INSERT ON publication
WHEN NOT EXISTS (
  SELECT 1 FROM confirmation WHERE practitioner_id = NEW.practitioner_id AND lapses_at > NEW.published_at
)
BEGIN
  SELECT raise(ABORT, 'publication: details not confirmed');
END;

CREATE TRIGGER publication_needs_a_name BEFORE INSERT ON publication
WHEN NOT EXISTS (SELECT 1 FROM practitioner_name WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  SELECT raise(ABORT, 'publication: no name');
END;

CREATE TRIGGER publication_refuses_suspended BEFORE INSERT ON publication
WHEN EXISTS (SELECT 1 FROM suspension WHERE practitioner_id = NEW.practitioner_id AND lifted_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'publication: suspended');
END;

-- A publication is only ever withdrawn: changing its person, its date or reviving it goes round the rules above.
CREATE TRIGGER publication_is_only_withdrawn BEFORE UPDATE ON publication
WHEN NEW.id IS NOT OLD.id OR NEW.practitioner_id IS NOT OLD.practitioner_id
  OR NEW.published_at IS NOT OLD.published_at OR NEW.published_by IS NOT OLD.published_by
  OR OLD.withdrawn_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'publication: can only be withdrawn');
END;

-- Once revoked a check stays revoked, and no check is stretched: a new check is a new row.
CREATE TRIGGER verification_is_only_revoked BEFORE UPDATE ON verification
WHEN NEW.id IS NOT OLD.id OR NEW.credential_id IS NOT OLD.credential_id OR NEW.source IS NOT OLD.source
  OR NEW.method IS NOT OLD.method OR NEW.checked_at IS NOT OLD.checked_at
  OR NEW.checked_by IS NOT OLD.checked_by OR NEW.next_check_on IS NOT OLD.next_check_on
  OR NEW.holds_until IS NOT OLD.holds_until OR OLD.revoked_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'verification: can only be revoked');
END;

-- The kind of a credential and whose it is are what was verified.
CREATE TRIGGER credential_keeps_what_was_verified BEFORE UPDATE ON credential
WHEN EXISTS (SELECT 1 FROM verification WHERE credential_id = OLD.id)
BEGIN
  SELECT raise(ABORT, 'credential: verified already; add a new one');
END;

-- Each address that a published profile has had stays known.
CREATE TRIGGER publication_remembers_address AFTER INSERT ON publication
BEGIN
  INSERT INTO profile_address (slug, practitioner_id)
  SELECT slug, id FROM practitioner WHERE id = NEW.practitioner_id
  ON CONFLICT (slug) DO UPDATE SET practitioner_id = excluded.practitioner_id;
END;

CREATE TRIGGER practitioner_remembers_address AFTER UPDATE OF slug ON practitioner
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.id)
BEGIN
  INSERT INTO profile_address (slug, practitioner_id) VALUES (NEW.slug, NEW.id)
  ON CONFLICT (slug) DO UPDATE SET practitioner_id = excluded.practitioner_id;
END;
