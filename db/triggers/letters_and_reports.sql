-- A letter that is on its way is a record: it is not sent again, and its words do not come back.
CREATE TRIGGER letter_is_sent_once BEFORE UPDATE ON letter
WHEN OLD.sent_at IS NOT NULL AND NOT (
  NEW.sent_at IS OLD.sent_at AND NEW.sealed IS OLD.sealed
  AND EXISTS (SELECT 1 FROM key_change WHERE ended_at IS NULL)
)
BEGIN
  SELECT raise(ABORT, 'letter: sent already');
END;

-- Only while the key of the site is being changed is it sealed anew, for a recipient who is called anew.
CREATE TRIGGER letter_keeps_its_words BEFORE UPDATE ON letter
WHEN NEW.uid IS NOT OLD.uid OR NEW.key IS NOT OLD.key OR OLD.sealed IS NULL AND NEW.sealed IS NOT NULL
  OR (NEW.recipient IS NOT OLD.recipient OR NEW.sealed IS NOT OLD.sealed AND NEW.sealed IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM key_change WHERE ended_at IS NULL)
BEGIN
  SELECT raise(ABORT, 'letter: cannot be rewritten');
END;

-- What a reader wrote stays as it was written; a report is answered once.
CREATE TRIGGER mistake_report_is_answered_once BEFORE UPDATE ON mistake_report
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.subject IS NOT OLD.subject
  OR NEW.message IS NOT OLD.message OR NEW.reported_at IS NOT OLD.reported_at
  OR NEW.reply_to IS NOT OLD.reply_to AND NEW.reply_to IS NOT NULL
  OR OLD.closed_at IS NOT NULL AND (NEW.closed_at IS NOT OLD.closed_at OR NEW.answer IS NOT OLD.answer)
BEGIN
  SELECT raise(ABORT, 'report: can only be answered, once');
END;
