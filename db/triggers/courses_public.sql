-- What the pages of courses show moves the public epoch: what was kept of them is not served again.

CREATE TRIGGER course_update_is_public AFTER UPDATE ON course
WHEN NEW.published_at IS NOT NULL
BEGIN
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER course_delete_is_public AFTER DELETE ON course
WHEN OLD.published_at IS NOT NULL
BEGIN
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER course_registration_insert_is_public AFTER INSERT ON course_registration
BEGIN
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER course_registration_update_is_public AFTER UPDATE ON course_registration
BEGIN
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER course_registration_delete_is_public AFTER DELETE ON course_registration
BEGIN
  UPDATE public_epoch SET value = value + 1;
END;
