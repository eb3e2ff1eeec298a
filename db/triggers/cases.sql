-- The last line of every decision: raw SQL meets the same rules as a click.

-- One trigger, because the rules have an order: the first that is broken is the one that is said.
CREATE TRIGGER case_step_keeps_the_rules BEFORE INSERT ON case_step
BEGIN
  SELECT raise(ABORT, 'case: somebody else was faster')
  WHERE NEW.number <> (SELECT count(*) + 1 FROM case_step WHERE case_id = NEW.case_id);

  SELECT raise(ABORT, 'case: this does not follow what was done before')
  WHERE NOT EXISTS (
    SELECT 1 FROM (
      SELECT NULL AS before, 'open' AS act, 'submitted' AS after
      UNION ALL VALUES ('submitted', 'take-up', 'in-review'), ('in-review', 'ask', 'waiting-for-member'),
        ('waiting-for-member', 'answer', 'in-review'), ('in-review', 'prepare', 'prepared'),
        ('prepared', 'send-back', 'in-review'), ('prepared', 'approve', 'approved'),
        ('submitted', 'refuse', 'refused'), ('in-review', 'refuse', 'refused'),
        ('waiting-for-member', 'refuse', 'refused'), ('prepared', 'refuse', 'refused'),
        ('submitted', 'withdraw', 'withdrawn'), ('in-review', 'withdraw', 'withdrawn'),
        ('waiting-for-member', 'withdraw', 'withdrawn'), ('prepared', 'withdraw', 'withdrawn'),
        ('refused', 'appeal', 'in-review')
    ) AS arrow
    WHERE arrow.act = NEW.act AND arrow.after = NEW.state
      AND arrow.before IS (SELECT state FROM case_step WHERE case_id = NEW.case_id ORDER BY number DESC LIMIT 1)
  );

  -- The clock of a machine may go back; the story of a case does not.
  SELECT raise(ABORT, 'case: a step is not earlier than the one before it')
  WHERE NEW.at < (SELECT at FROM case_step WHERE case_id = NEW.case_id ORDER BY number DESC LIMIT 1);

  -- The system and the operator's tool open cases; they prepare and approve none.
  SELECT raise(ABORT, 'case: only a person decides')
  WHERE NEW.act IN ('take-up', 'ask', 'prepare', 'send-back', 'approve', 'refuse') AND NEW.actor NOT GLOB 'account:?*';

  SELECT raise(ABORT, 'case: nobody decides about themselves')
  WHERE NEW.act IN ('take-up', 'prepare', 'approve', 'refuse') AND EXISTS (
    SELECT 1 FROM verification_case
    JOIN practitioner_owner ON practitioner_owner.practitioner_id = verification_case.practitioner_id
    JOIN account ON account.id = practitioner_owner.account_id
    WHERE verification_case.id = NEW.case_id AND 'account:' || account.uid = NEW.actor
  );

  -- Only the decision of two leads out of a suspension.
  SELECT raise(ABORT, 'case: a suspension keeps its case')
  WHERE NEW.act = 'withdraw' AND EXISTS (
    SELECT 1 FROM verification_case AS one
    JOIN suspension ON suspension.practitioner_id = one.practitioner_id AND suspension.lifted_at IS NULL
    WHERE one.id = NEW.case_id AND one.kind = 'alert'
  );

  SELECT raise(ABORT, 'case: who prepared it does not approve it')
  WHERE NEW.act = 'approve'
    AND NEW.actor = (
      SELECT actor FROM case_step WHERE case_id = NEW.case_id AND act = 'prepare' ORDER BY number DESC LIMIT 1
    )
    AND coalesce((SELECT people FROM approval_rule ORDER BY id DESC LIMIT 1), 2) = 2;

  -- Whoever refused is not the one who decides about the appeal.
  SELECT raise(ABORT, 'case: who refused it does not decide the appeal')
  WHERE NEW.act IN ('prepare', 'approve', 'refuse')
    AND EXISTS (SELECT 1 FROM case_step WHERE case_id = NEW.case_id AND act = 'refuse' AND actor = NEW.actor)
    AND coalesce((SELECT people FROM approval_rule ORDER BY id DESC LIMIT 1), 2) = 2;

  SELECT raise(ABORT, 'case: a check is missing or not right')
  WHERE NEW.act IN ('prepare', 'approve') AND EXISTS (
    SELECT 1 FROM required_check
    WHERE case_kind = (SELECT kind FROM verification_case WHERE id = NEW.case_id)
      AND 'right' IS NOT (
        SELECT result FROM case_check WHERE case_id = NEW.case_id AND kind = check_kind ORDER BY id DESC LIMIT 1
      )
  );

  SELECT raise(ABORT, 'case: licence and diploma count only from their source, and for 120 days')
  WHERE NEW.act IN ('prepare', 'approve') AND EXISTS (
    SELECT 1 FROM required_check
    WHERE case_kind = (SELECT kind FROM verification_case WHERE id = NEW.case_id)
      AND check_kind IN ('licence', 'diploma', 'no-restriction')
      AND NOT EXISTS (
        SELECT 1 FROM case_check WHERE case_id = NEW.case_id AND kind = check_kind AND result = 'right'
          AND origin = 'received-from-source'
          AND julianday(NEW.at) - julianday(checked_at) BETWEEN 0 AND 120
          AND id = (SELECT max(id) FROM case_check WHERE case_id = NEW.case_id AND kind = check_kind)
      )
  );

  -- Only what was asked after the alarm says something about it.
  SELECT raise(ABORT, 'case: licence and restriction are asked again after the alert')
  WHERE NEW.act IN ('prepare', 'approve') AND EXISTS (
    SELECT 1 FROM verification_case AS one
    JOIN case_check AS newest ON newest.case_id = one.id AND newest.kind IN ('licence', 'no-restriction')
      AND newest.id = (SELECT max(id) FROM case_check WHERE case_id = one.id AND kind = newest.kind)
    LEFT JOIN suspension ON suspension.practitioner_id = one.practitioner_id AND suspension.lifted_at IS NULL
    WHERE one.id = NEW.case_id AND one.kind = 'alert' AND (
      newest.recorded_at < suspension.suspended_at
      OR newest.checked_at < substr(coalesce(suspension.suspended_at, one.opened_at), 1, 10)
    )
  );

  SELECT raise(ABORT, 'case: a check was added after it was prepared')
  WHERE NEW.act = 'approve'
    AND (SELECT checks_until FROM case_step WHERE case_id = NEW.case_id AND act = 'prepare' ORDER BY number DESC LIMIT 1)
      IS NOT (SELECT coalesce(max(id), 0) FROM case_check WHERE case_id = NEW.case_id);
END;

CREATE TRIGGER case_ends_with_its_step AFTER INSERT ON case_step
WHEN NEW.state IN ('approved', 'refused', 'withdrawn')
BEGIN
  UPDATE verification_case SET closed_at = NEW.at WHERE id = NEW.case_id;
END;

CREATE TRIGGER case_goes_on_after_an_appeal AFTER INSERT ON case_step
WHEN NEW.act = 'appeal'
BEGIN
  UPDATE verification_case SET closed_at = NULL WHERE id = NEW.case_id;
END;

CREATE TRIGGER case_changes_only_by_its_steps BEFORE UPDATE ON verification_case
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.practitioner_id IS NOT OLD.practitioner_id
  OR NEW.kind IS NOT OLD.kind OR NEW.revision IS NOT OLD.revision OR NEW.opened_at IS NOT OLD.opened_at
  OR NEW.opened_by IS NOT OLD.opened_by OR NEW.credential_id IS NOT OLD.credential_id
  OR (NEW.closed_at IS NULL) = (
    SELECT state IN ('approved', 'refused', 'withdrawn') FROM case_step WHERE case_id = OLD.id ORDER BY number DESC LIMIT 1
  )
BEGIN
  SELECT raise(ABORT, 'case: changes only by its steps');
END;

CREATE TRIGGER case_is_not_replaced BEFORE INSERT ON verification_case
WHEN NEW.closed_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM verification_case WHERE id = NEW.id OR uid = NEW.uid)
  OR EXISTS (
    SELECT 1 FROM verification_case WHERE practitioner_id = NEW.practitioner_id AND kind = NEW.kind
      AND credential_id IS NEW.credential_id AND closed_at IS NULL
  )
BEGIN
  SELECT raise(ABORT, 'case: there is one already');
END;

CREATE TRIGGER case_is_about_a_diploma_of_its_person BEFORE INSERT ON verification_case
WHEN NEW.credential_id IS NOT NULL AND (
  NEW.kind <> 'diploma' OR NOT EXISTS (
    SELECT 1 FROM credential WHERE id = NEW.credential_id AND practitioner_id = NEW.practitioner_id AND kind = 'diploma'
  )
)
BEGIN
  SELECT raise(ABORT, 'case: about a diploma of somebody else');
END;

CREATE TRIGGER case_step_file_is_of_the_same_person BEFORE INSERT ON case_step_file
WHEN NOT EXISTS (
  SELECT 1 FROM verification_case AS one
  JOIN case_step AS step ON step.case_id = one.id AND step.number = NEW.number
  JOIN evidence ON evidence.id = NEW.evidence_id AND evidence.practitioner_id = one.practitioner_id
  WHERE one.id = NEW.case_id
)
BEGIN
  SELECT raise(ABORT, 'case: a file of somebody else');
END;

CREATE TRIGGER case_step_file_stays BEFORE UPDATE ON case_step_file
BEGIN
  SELECT raise(ABORT, 'case: what came with a step stays with it');
END;

CREATE TRIGGER case_report_is_of_the_same_person BEFORE INSERT ON case_report
WHEN NOT EXISTS (
  SELECT 1 FROM verification_case AS one
  JOIN mistake_report AS report ON report.id = NEW.report_id AND report.practitioner_id = one.practitioner_id
  WHERE one.id = NEW.case_id AND one.kind = 'report'
)
BEGIN
  SELECT raise(ABORT, 'case: a report about somebody else');
END;

-- Steps and checks go only with the whole case, when a person is erased.
CREATE TRIGGER case_step_stays BEFORE UPDATE ON case_step
BEGIN
  SELECT raise(ABORT, 'case: a step is never rewritten');
END;

CREATE TRIGGER case_step_is_not_taken_away BEFORE DELETE ON case_step
WHEN EXISTS (SELECT 1 FROM verification_case WHERE id = OLD.case_id)
BEGIN
  SELECT raise(ABORT, 'case: a step is never taken away');
END;

CREATE TRIGGER case_check_stays BEFORE UPDATE ON case_check
BEGIN
  SELECT raise(ABORT, 'check: a new one is a new row');
END;

CREATE TRIGGER case_check_is_not_taken_away BEFORE DELETE ON case_check
WHEN EXISTS (SELECT 1 FROM verification_case WHERE id = OLD.case_id)
BEGIN
  SELECT raise(ABORT, 'check: is never taken away');
END;

CREATE TRIGGER case_check_is_of_an_open_case BEFORE INSERT ON case_check
WHEN 'in-review' IS NOT (SELECT state FROM case_step WHERE case_id = NEW.case_id ORDER BY number DESC LIMIT 1)
  OR EXISTS (SELECT 1 FROM case_check WHERE id = NEW.id OR uid = NEW.uid)
BEGIN
  SELECT raise(ABORT, 'check: the case is not in review');
END;

-- A paper shows what to ask for, and reading is no answer: neither comes from the source.
CREATE TRIGGER case_check_from_its_source_was_asked_there BEFORE INSERT ON case_check
WHEN NEW.origin = 'received-from-source' AND NEW.method IN ('document', 'reading')
BEGIN
  SELECT raise(ABORT, 'check: a paper is not its source');
END;

CREATE TRIGGER case_check_is_of_the_same_person BEFORE INSERT ON case_check
WHEN EXISTS (
  SELECT 1 FROM verification_case AS one WHERE one.id = NEW.case_id AND (
    NEW.credential_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM credential WHERE id = NEW.credential_id AND practitioner_id = one.practitioner_id
        AND kind = NEW.kind
    )
    OR NEW.kind = 'diploma' AND NEW.credential_id IS NOT coalesce(one.credential_id, NEW.credential_id)
    OR NEW.evidence_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM evidence WHERE id = NEW.evidence_id AND practitioner_id = one.practitioner_id
        AND sha256 = NEW.evidence_sha256
    )
  )
)
BEGIN
  SELECT raise(ABORT, 'check: of somebody else, or of another file');
END;

CREATE TRIGGER evidence_is_only_forgotten BEFORE UPDATE ON evidence
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.practitioner_id IS NOT OLD.practitioner_id
  OR NEW.kind IS NOT OLD.kind OR NEW.origin IS NOT OLD.origin OR NEW.sha256 IS NOT OLD.sha256
  OR NEW.bytes IS NOT OLD.bytes OR NEW.uploaded_at IS NOT OLD.uploaded_at OR NEW.uploaded_by IS NOT OLD.uploaded_by
  OR OLD.forgotten_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'evidence: can only be forgotten');
END;

CREATE TRIGGER suspension_is_reviewed_by_another BEFORE INSERT ON suspension_review
WHEN NEW.reviewed_by NOT GLOB 'account:?*'
  OR NEW.reviewed_by = (SELECT suspended_by FROM suspension WHERE id = NEW.suspension_id)
BEGIN
  SELECT raise(ABORT, 'suspension: a second person looks at it');
END;

CREATE TRIGGER revocation_is_reviewed_by_another BEFORE INSERT ON revocation_review
WHEN NEW.reviewed_by NOT GLOB 'account:?*'
  OR NEW.reviewed_by = (SELECT revoked_by FROM revocation WHERE id = NEW.revocation_id)
BEGIN
  SELECT raise(ABORT, 'revocation: a second person looks at it');
END;

CREATE TRIGGER revocation_stays BEFORE UPDATE ON revocation
BEGIN
  SELECT raise(ABORT, 'revocation: is final');
END;

CREATE TRIGGER revocation_is_not_taken_away BEFORE DELETE ON revocation
WHEN EXISTS (SELECT 1 FROM practitioner WHERE id = OLD.practitioner_id)
BEGIN
  SELECT raise(ABORT, 'revocation: is final');
END;

-- In a real society a listing begins with a case that two people approved. (A demonstration is published as if every
-- step had been done; it carries its mark for ever.)
CREATE TRIGGER publication_needs_an_approved_case BEFORE INSERT ON publication
WHEN (SELECT kind FROM society) = 'real' AND NOT EXISTS (
  SELECT 1 FROM verification_case AS one
  JOIN case_step AS step ON step.case_id = one.id AND step.act = 'approve' AND step.at = NEW.published_at
  WHERE one.practitioner_id = NEW.practitioner_id AND one.kind IN ('application', 'recheck')
)
BEGIN
  SELECT raise(ABORT, 'publication: no approved case');
END;

CREATE TRIGGER publication_after_a_revocation_needs_a_new_application BEFORE INSERT ON publication
WHEN EXISTS (
  SELECT 1 FROM revocation WHERE practitioner_id = NEW.practitioner_id AND NOT EXISTS (
    SELECT 1 FROM verification_case AS one
    JOIN case_step AS step ON step.case_id = one.id AND step.act = 'approve' AND step.at = NEW.published_at
    WHERE one.practitioner_id = NEW.practitioner_id AND one.kind = 'application' AND one.opened_at > revocation.revoked_at
  )
)
BEGIN
  SELECT raise(ABORT, 'publication: revoked; only a new application leads back');
END;
