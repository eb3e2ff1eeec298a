-- Every change that a listing may show goes into the change log and moves the public epoch.
-- Only practitioners with a publication are logged: nobody else can be seen (publication itself always is).

CREATE TRIGGER practitioner_update_is_public AFTER UPDATE ON practitioner
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_name_insert_is_public AFTER INSERT ON practitioner_name
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_name_update_is_public AFTER UPDATE ON practitioner_name
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_name_delete_is_public AFTER DELETE ON practitioner_name
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = OLD.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_language_insert_is_public AFTER INSERT ON practitioner_language
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_language_update_is_public AFTER UPDATE ON practitioner_language
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_language_delete_is_public AFTER DELETE ON practitioner_language
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = OLD.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_technique_insert_is_public AFTER INSERT ON practitioner_technique
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_technique_update_is_public AFTER UPDATE ON practitioner_technique
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_technique_delete_is_public AFTER DELETE ON practitioner_technique
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = OLD.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER offer_insert_is_public AFTER INSERT ON offer
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER offer_update_is_public AFTER UPDATE ON offer
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER offer_delete_is_public AFTER DELETE ON offer
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = OLD.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_insert_is_public AFTER INSERT ON practice
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_update_is_public AFTER UPDATE ON practice
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_delete_is_public AFTER DELETE ON practice
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = OLD.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER credential_insert_is_public AFTER INSERT ON credential
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER credential_update_is_public AFTER UPDATE ON credential
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER credential_delete_is_public AFTER DELETE ON credential
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = OLD.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER consent_insert_is_public AFTER INSERT ON consent
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER consent_update_is_public AFTER UPDATE ON consent
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER consent_delete_is_public AFTER DELETE ON consent
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = OLD.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER suspension_insert_is_public AFTER INSERT ON suspension
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER suspension_update_is_public AFTER UPDATE ON suspension
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER suspension_delete_is_public AFTER DELETE ON suspension
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = OLD.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER confirmation_insert_is_public AFTER INSERT ON confirmation
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER confirmation_update_is_public AFTER UPDATE ON confirmation
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER confirmation_delete_is_public AFTER DELETE ON confirmation
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = OLD.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_phone_insert_is_public AFTER INSERT ON practice_phone
WHEN EXISTS (SELECT 1 FROM practice JOIN publication USING (practitioner_id) WHERE practice.id = NEW.practice_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM practice WHERE id = NEW.practice_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_phone_update_is_public AFTER UPDATE ON practice_phone
WHEN EXISTS (SELECT 1 FROM practice JOIN publication USING (practitioner_id) WHERE practice.id = NEW.practice_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM practice WHERE id = NEW.practice_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_phone_delete_is_public AFTER DELETE ON practice_phone
WHEN EXISTS (SELECT 1 FROM practice JOIN publication USING (practitioner_id) WHERE practice.id = OLD.practice_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM practice WHERE id = OLD.practice_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_access_insert_is_public AFTER INSERT ON practice_access
WHEN EXISTS (SELECT 1 FROM practice JOIN publication USING (practitioner_id) WHERE practice.id = NEW.practice_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM practice WHERE id = NEW.practice_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_access_update_is_public AFTER UPDATE ON practice_access
WHEN EXISTS (SELECT 1 FROM practice JOIN publication USING (practitioner_id) WHERE practice.id = NEW.practice_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM practice WHERE id = NEW.practice_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_access_delete_is_public AFTER DELETE ON practice_access
WHEN EXISTS (SELECT 1 FROM practice JOIN publication USING (practitioner_id) WHERE practice.id = OLD.practice_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM practice WHERE id = OLD.practice_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_hours_insert_is_public AFTER INSERT ON practice_hours
WHEN EXISTS (SELECT 1 FROM practice JOIN publication USING (practitioner_id) WHERE practice.id = NEW.practice_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM practice WHERE id = NEW.practice_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_hours_update_is_public AFTER UPDATE ON practice_hours
WHEN EXISTS (SELECT 1 FROM practice JOIN publication USING (practitioner_id) WHERE practice.id = NEW.practice_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM practice WHERE id = NEW.practice_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_hours_delete_is_public AFTER DELETE ON practice_hours
WHEN EXISTS (SELECT 1 FROM practice JOIN publication USING (practitioner_id) WHERE practice.id = OLD.practice_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM practice WHERE id = OLD.practice_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_absence_insert_is_public AFTER INSERT ON practice_absence
WHEN EXISTS (SELECT 1 FROM practice JOIN publication USING (practitioner_id) WHERE practice.id = NEW.practice_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM practice WHERE id = NEW.practice_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_absence_update_is_public AFTER UPDATE ON practice_absence
WHEN EXISTS (SELECT 1 FROM practice JOIN publication USING (practitioner_id) WHERE practice.id = NEW.practice_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM practice WHERE id = NEW.practice_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practice_absence_delete_is_public AFTER DELETE ON practice_absence
WHEN EXISTS (SELECT 1 FROM practice JOIN publication USING (practitioner_id) WHERE practice.id = OLD.practice_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM practice WHERE id = OLD.practice_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_text_insert_is_public AFTER INSERT ON practitioner_text
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_text_update_is_public AFTER UPDATE ON practitioner_text
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_text_delete_is_public AFTER DELETE ON practitioner_text
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = OLD.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_photo_insert_is_public AFTER INSERT ON practitioner_photo
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_photo_update_is_public AFTER UPDATE ON practitioner_photo
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = NEW.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_photo_delete_is_public AFTER DELETE ON practitioner_photo
WHEN EXISTS (SELECT 1 FROM publication WHERE practitioner_id = OLD.practitioner_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER consent_field_insert_is_public AFTER INSERT ON consent_field
WHEN EXISTS (SELECT 1 FROM consent JOIN publication USING (practitioner_id) WHERE consent.id = NEW.consent_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM consent WHERE id = NEW.consent_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER consent_field_delete_is_public AFTER DELETE ON consent_field
WHEN EXISTS (SELECT 1 FROM consent JOIN publication USING (practitioner_id) WHERE consent.id = OLD.consent_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM consent WHERE id = OLD.consent_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER verification_insert_is_public AFTER INSERT ON verification
WHEN EXISTS (SELECT 1 FROM credential JOIN publication USING (practitioner_id) WHERE credential.id = NEW.credential_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM credential WHERE id = NEW.credential_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER verification_update_is_public AFTER UPDATE ON verification
WHEN EXISTS (SELECT 1 FROM credential JOIN publication USING (practitioner_id) WHERE credential.id = NEW.credential_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM credential WHERE id = NEW.credential_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER verification_delete_is_public AFTER DELETE ON verification
WHEN EXISTS (SELECT 1 FROM credential JOIN publication USING (practitioner_id) WHERE credential.id = OLD.credential_id)
BEGIN
  INSERT INTO change_log (practitioner_id) SELECT practitioner_id FROM credential WHERE id = OLD.credential_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER publication_insert_is_public AFTER INSERT ON publication
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER publication_update_is_public AFTER UPDATE ON publication
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER publication_delete_is_public AFTER DELETE ON publication
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;
