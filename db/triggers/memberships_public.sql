-- What the list of members says on public pages: a listed doctor is named in the change log, and the public epoch moves.

CREATE TRIGGER membership_update_is_public AFTER UPDATE ON membership
BEGIN
  INSERT INTO change_log (practitioner_id)
    SELECT practitioner_id FROM practitioner_owner WHERE account_id = NEW.account_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER membership_delete_is_public AFTER DELETE ON membership
BEGIN
  INSERT INTO change_log (practitioner_id)
    SELECT practitioner_id FROM practitioner_owner WHERE account_id = OLD.account_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER membership_period_update_is_public AFTER UPDATE ON membership_period
BEGIN
  INSERT INTO change_log (practitioner_id)
    SELECT practitioner_id FROM practitioner_owner JOIN membership USING (account_id)
    WHERE membership.id = NEW.membership_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER membership_period_insert_is_public AFTER INSERT ON membership_period
BEGIN
  INSERT INTO change_log (practitioner_id)
    SELECT practitioner_id FROM practitioner_owner JOIN membership USING (account_id)
    WHERE membership.id = NEW.membership_id;
  UPDATE public_epoch SET value = value + 1;
END;

-- A year says nothing before its first record, and is only taken away without a membership or with nothing owed.
CREATE TRIGGER membership_dues_insert_is_public AFTER INSERT ON membership_dues
BEGIN
  INSERT INTO change_log (practitioner_id)
    SELECT practitioner_id FROM practitioner_owner
    JOIN membership USING (account_id) JOIN membership_year ON membership_year.membership_id = membership.id
    WHERE membership_year.id = NEW.year_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER membership_year_delete_is_public AFTER DELETE ON membership_year
BEGIN
  INSERT INTO change_log (practitioner_id)
    SELECT practitioner_id FROM practitioner_owner JOIN membership USING (account_id)
    WHERE membership.id = OLD.membership_id;
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_owner_insert_shows_membership AFTER INSERT ON practitioner_owner
WHEN EXISTS (SELECT 1 FROM membership WHERE account_id = NEW.account_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (NEW.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER practitioner_owner_delete_hides_membership AFTER DELETE ON practitioner_owner
WHEN EXISTS (SELECT 1 FROM membership WHERE account_id = OLD.account_id)
BEGIN
  INSERT INTO change_log (practitioner_id) VALUES (OLD.practitioner_id);
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER board_term_insert_is_public AFTER INSERT ON board_term
BEGIN
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER board_term_update_is_public AFTER UPDATE ON board_term
BEGIN
  UPDATE public_epoch SET value = value + 1;
END;

CREATE TRIGGER board_term_delete_is_public AFTER DELETE ON board_term
BEGIN
  UPDATE public_epoch SET value = value + 1;
END;
