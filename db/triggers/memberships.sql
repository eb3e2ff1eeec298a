-- The list of members is a record: a year once for each member, what was recorded about money stays, periods are only
-- ended. Erasing a person removes their records with them.

CREATE TRIGGER membership_is_the_next_version BEFORE UPDATE ON membership
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.version IS NOT OLD.version + 1
  OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by IS NOT OLD.created_by
  OR (OLD.account_id IS NOT NULL AND NEW.account_id IS NOT OLD.account_id)
BEGIN
  SELECT raise(ABORT, 'membership: not the next version of this one');
END;

CREATE TRIGGER membership_is_not_replaced BEFORE INSERT ON membership
WHEN EXISTS (
  SELECT 1 FROM membership WHERE id = NEW.id OR uid = NEW.uid OR account_id = NEW.account_id
)
BEGIN
  SELECT raise(ABORT, 'membership: there is one already');
END;

CREATE TRIGGER membership_period_is_only_ended BEFORE UPDATE ON membership_period
WHEN NEW.id IS NOT OLD.id OR NEW.membership_id IS NOT OLD.membership_id OR NEW.joined_on IS NOT OLD.joined_on
  OR OLD.ended_on IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'membership_period: can only be ended, once');
END;

CREATE TRIGGER membership_period_follows_the_last BEFORE INSERT ON membership_period
WHEN EXISTS (
  SELECT 1 FROM membership_period
  WHERE id = NEW.id
    OR membership_id = NEW.membership_id AND (ended_on IS NULL OR ended_on > NEW.joined_on)
)
BEGIN
  SELECT raise(ABORT, 'membership_period: the one before has not ended');
END;

CREATE TRIGGER membership_period_stays BEFORE DELETE ON membership_period
WHEN EXISTS (SELECT 1 FROM membership WHERE id = OLD.membership_id)
BEGIN
  SELECT raise(ABORT, 'membership_period: goes only with the person');
END;

CREATE TRIGGER membership_year_is_of_a_member BEFORE INSERT ON membership_year
WHEN NOT EXISTS (
  SELECT 1 FROM membership_period WHERE membership_id = NEW.membership_id AND ended_on IS NULL
)
BEGIN
  SELECT raise(ABORT, 'membership_year: not a member');
END;

CREATE TRIGGER membership_year_is_opened_once BEFORE INSERT ON membership_year
WHEN EXISTS (
  SELECT 1 FROM membership_year
  WHERE id = NEW.id OR (membership_id = NEW.membership_id AND year = NEW.year)
)
BEGIN
  SELECT raise(ABORT, 'membership_year: opened already');
END;

CREATE TRIGGER membership_year_stays_as_opened BEFORE UPDATE ON membership_year
BEGIN
  SELECT raise(ABORT, 'membership_year: stays as it was opened');
END;

-- Only a run of renewals is taken back, and only what nothing came of.
CREATE TRIGGER membership_year_is_kept BEFORE DELETE ON membership_year
WHEN EXISTS (SELECT 1 FROM membership WHERE id = OLD.membership_id) AND (
  OLD.run_id IS NULL
  OR EXISTS (SELECT 1 FROM membership_dues WHERE year_id = OLD.id AND (number > 1 OR state <> 'not-owed'))
  OR EXISTS (SELECT 1 FROM membership_letter WHERE year_id = OLD.id)
)
BEGIN
  SELECT raise(ABORT, 'membership_year: something came of it');
END;

CREATE TRIGGER membership_dues_are_appended BEFORE INSERT ON membership_dues
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM membership_dues WHERE year_id = NEW.year_id)
  OR NEW.recorded_at < (SELECT max(recorded_at) FROM membership_dues WHERE year_id = NEW.year_id)
BEGIN
  SELECT raise(ABORT, 'membership_dues: not the next record');
END;

CREATE TRIGGER membership_dues_stay_as_recorded BEFORE UPDATE ON membership_dues
BEGIN
  SELECT raise(ABORT, 'membership_dues: what was wrong is answered by a newer record');
END;

CREATE TRIGGER membership_dues_are_kept BEFORE DELETE ON membership_dues
WHEN EXISTS (SELECT 1 FROM membership_year WHERE id = OLD.year_id)
BEGIN
  SELECT raise(ABORT, 'membership_dues: kept with their year');
END;

CREATE TRIGGER membership_letter_is_the_next BEFORE INSERT ON membership_letter
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM membership_letter WHERE year_id = NEW.year_id)
BEGIN
  SELECT raise(ABORT, 'membership_letter: not the next one');
END;

CREATE TRIGGER membership_letter_stays_as_recorded BEFORE UPDATE ON membership_letter
BEGIN
  SELECT raise(ABORT, 'membership_letter: was written');
END;

CREATE TRIGGER membership_letter_is_kept BEFORE DELETE ON membership_letter
WHEN EXISTS (SELECT 1 FROM membership_year WHERE id = OLD.year_id)
BEGIN
  SELECT raise(ABORT, 'membership_letter: kept with its year');
END;

CREATE TRIGGER renewal_run_is_only_undone BEFORE UPDATE ON renewal_run
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.year IS NOT OLD.year OR NEW.people IS NOT OLD.people
  OR NEW.run_at IS NOT OLD.run_at OR NEW.run_by IS NOT OLD.run_by OR OLD.undone_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'renewal_run: can only be undone, once');
END;

CREATE TRIGGER renewal_run_is_undone_whole BEFORE UPDATE OF undone_at ON renewal_run
WHEN EXISTS (SELECT 1 FROM membership_year WHERE run_id = OLD.id)
BEGIN
  SELECT raise(ABORT, 'renewal_run: some of its years are left');
END;

CREATE TRIGGER renewal_run_stays BEFORE DELETE ON renewal_run
BEGIN
  SELECT raise(ABORT, 'renewal_run: what was done stays known');
END;

CREATE TRIGGER board_term_is_the_next_version BEFORE UPDATE ON board_term
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.version IS NOT OLD.version + 1
  OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by IS NOT OLD.created_by
BEGIN
  SELECT raise(ABORT, 'board_term: not the next version of this one');
END;

CREATE TRIGGER board_term_is_not_replaced BEFORE INSERT ON board_term
WHEN EXISTS (SELECT 1 FROM board_term WHERE id = NEW.id OR uid = NEW.uid)
BEGIN
  SELECT raise(ABORT, 'board_term: there is one already');
END;

-- Who is a member is known from the list of members alone: nobody claims it beside it. (A demonstration may state it in
-- its listing files, as if every step had been done.)
CREATE TRIGGER credential_is_no_second_list_of_members BEFORE INSERT ON credential
WHEN NEW.kind = 'membership' AND (SELECT kind FROM society) = 'real'
BEGIN
  SELECT raise(ABORT, 'credential: the society keeps its own list of members');
END;
