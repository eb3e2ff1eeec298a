-- How many people an approval takes is a history: each decision is a new row, later than the one before.
CREATE TRIGGER approval_rule_goes_on BEFORE INSERT ON approval_rule
WHEN EXISTS (SELECT 1 FROM approval_rule WHERE id = NEW.id)
BEGIN
  SELECT raise(ABORT, 'approval rule: a new decision is a new row');
END;

CREATE TRIGGER approval_rule_stays_as_written BEFORE UPDATE ON approval_rule
BEGIN
  SELECT raise(ABORT, 'approval rule: cannot be changed');
END;

CREATE TRIGGER approval_rule_stays BEFORE DELETE ON approval_rule
BEGIN
  SELECT raise(ABORT, 'approval rule: cannot be removed');
END;

-- What readers are told about how listings are approved changes with it.
CREATE TRIGGER approval_rule_is_public AFTER INSERT ON approval_rule
BEGIN
  UPDATE public_epoch SET value = value + 1;
END;
