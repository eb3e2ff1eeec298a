-- Whose a row is never changes: the change log would name only one of the two whose listing changed.
CREATE TRIGGER practitioner_name_keeps_its_owner BEFORE UPDATE OF practitioner_id ON practitioner_name
WHEN NEW.practitioner_id IS NOT OLD.practitioner_id
BEGIN
  SELECT raise(ABORT, 'practitioner_name: belongs to one person');
END;

CREATE TRIGGER practitioner_language_keeps_its_owner BEFORE UPDATE OF practitioner_id ON practitioner_language
WHEN NEW.practitioner_id IS NOT OLD.practitioner_id
BEGIN
  SELECT raise(ABORT, 'practitioner_language: belongs to one person');
END;

CREATE TRIGGER practitioner_technique_keeps_its_owner BEFORE UPDATE OF practitioner_id ON practitioner_technique
WHEN NEW.practitioner_id IS NOT OLD.practitioner_id
BEGIN
  SELECT raise(ABORT, 'practitioner_technique: belongs to one person');
END;

CREATE TRIGGER offer_keeps_its_owner BEFORE UPDATE OF practitioner_id ON offer
WHEN NEW.practitioner_id IS NOT OLD.practitioner_id
BEGIN
  SELECT raise(ABORT, 'offer: belongs to one person');
END;

CREATE TRIGGER practice_keeps_its_owner BEFORE UPDATE OF id, practitioner_id ON practice
WHEN NEW.id IS NOT OLD.id OR NEW.practitioner_id IS NOT OLD.practitioner_id
BEGIN
  SELECT raise(ABORT, 'practice: belongs to one person');
END;

CREATE TRIGGER practice_phone_keeps_its_practice BEFORE UPDATE OF practice_id ON practice_phone
WHEN NEW.practice_id IS NOT OLD.practice_id
BEGIN
  SELECT raise(ABORT, 'practice_phone: belongs to one practice');
END;

CREATE TRIGGER practice_access_keeps_its_practice BEFORE UPDATE OF practice_id ON practice_access
WHEN NEW.practice_id IS NOT OLD.practice_id
BEGIN
  SELECT raise(ABORT, 'practice_access: belongs to one practice');
END;

CREATE TRIGGER practice_hours_keeps_its_practice BEFORE UPDATE OF practice_id ON practice_hours
WHEN NEW.practice_id IS NOT OLD.practice_id
BEGIN
  SELECT raise(ABORT, 'practice_hours: belongs to one practice');
END;

CREATE TRIGGER practice_absence_keeps_its_practice BEFORE UPDATE OF practice_id ON practice_absence
WHEN NEW.practice_id IS NOT OLD.practice_id
BEGIN
  SELECT raise(ABORT, 'practice_absence: belongs to one practice');
END;

CREATE TRIGGER practitioner_text_keeps_its_owner BEFORE UPDATE OF practitioner_id ON practitioner_text
WHEN NEW.practitioner_id IS NOT OLD.practitioner_id
BEGIN
  SELECT raise(ABORT, 'practitioner_text: belongs to one person');
END;

CREATE TRIGGER practitioner_photo_keeps_its_owner BEFORE UPDATE OF practitioner_id ON practitioner_photo
WHEN NEW.practitioner_id IS NOT OLD.practitioner_id
BEGIN
  SELECT raise(ABORT, 'practitioner_photo: belongs to one person');
END;

-- What was looked at when a picture was approved is what is shown: another picture is another row.
CREATE TRIGGER photo_stays_as_stored BEFORE UPDATE ON photo
BEGIN
  SELECT raise(ABORT, 'photo: another picture is a new row');
END;

CREATE TRIGGER credential_keeps_its_owner BEFORE UPDATE OF id, practitioner_id ON credential
WHEN NEW.id IS NOT OLD.id OR NEW.practitioner_id IS NOT OLD.practitioner_id
BEGIN
  SELECT raise(ABORT, 'credential: belongs to one person');
END;

CREATE TRIGGER practitioner_keeps_its_number BEFORE UPDATE OF id, uid ON practitioner
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid
BEGIN
  SELECT raise(ABORT, 'practitioner: keeps its number');
END;

-- An address that was somebody's leads to them, or says that they are gone, for ever: nobody else gets it.
CREATE TRIGGER practitioner_is_born_at_a_new_address BEFORE INSERT ON practitioner
WHEN EXISTS (SELECT 1 FROM profile_address WHERE slug = NEW.slug)
BEGIN
  SELECT raise(ABORT, 'practitioner: this address is taken');
END;

CREATE TRIGGER practitioner_moves_to_a_free_address BEFORE UPDATE OF slug ON practitioner
WHEN EXISTS (SELECT 1 FROM profile_address WHERE slug = NEW.slug AND practitioner_id IS NOT NEW.id)
BEGIN
  SELECT raise(ABORT, 'practitioner: this address is taken');
END;
