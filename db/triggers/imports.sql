-- A run is applied once and undone once; what it was read from never changes.
CREATE TRIGGER import_run_goes_forward BEFORE UPDATE ON import_run
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.version < OLD.version
  OR NEW.file_name IS NOT OLD.file_name OR NEW.format IS NOT OLD.format
  OR NEW.read_at IS NOT OLD.read_at OR NEW.read_by IS NOT OLD.read_by
  OR OLD.undone_at IS NOT NULL
  OR (OLD.applied_at IS NOT NULL AND (NEW.applied_at IS NOT OLD.applied_at OR NEW.applied_by IS NOT OLD.applied_by
    OR NEW.columns IS NOT OLD.columns OR NEW.country IS NOT OLD.country OR NEW.compared_at IS NOT OLD.compared_at))
BEGIN
  SELECT raise(ABORT, 'import_run: applied once, undone once');
END;

-- Of an applied run only what became of each line is written down.
CREATE TRIGGER import_row_stays_as_applied BEFORE UPDATE ON import_row
WHEN OLD.applied IS NOT NULL AND (NEW.cells IS NOT OLD.cells OR NEW.said IS NOT OLD.said OR NEW.choice IS NOT OLD.choice
  OR NEW.before IS NOT OLD.before OR NEW.after IS NOT OLD.after OR NEW.outcome IS NOT OLD.outcome
  OR (OLD.applied <> 'stored' AND NEW.applied IS NOT OLD.applied))
BEGIN
  SELECT raise(ABORT, 'import_row: applied already');
END;

CREATE TRIGGER import_row_keeps_its_run BEFORE UPDATE OF run_id, number ON import_row
WHEN NEW.run_id IS NOT OLD.run_id OR NEW.number IS NOT OLD.number
BEGIN
  SELECT raise(ABORT, 'import_row: belongs to one file');
END;

CREATE TRIGGER practitioner_contact_keeps_its_owner BEFORE UPDATE OF practitioner_id ON practitioner_contact
WHEN NEW.practitioner_id IS NOT OLD.practitioner_id
BEGIN
  SELECT raise(ABORT, 'practitioner_contact: belongs to one person');
END;
