-- The register of what was done only grows, one number after the other, each row tied to the one before.
-- The hash itself is computed by audit/record.ts and proven by `portal audit verify`: no function of ours may be called
-- from here.

CREATE TRIGGER audit_goes_on BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN
  SELECT raise(ABORT, 'audit: not the next number');
END;

CREATE TRIGGER audit_is_a_chain BEFORE INSERT ON audit
WHEN NEW.previous IS NOT coalesce(
  (SELECT hash FROM audit ORDER BY seq DESC LIMIT 1),
  '0000000000000000000000000000000000000000000000000000000000000000'
)
BEGIN
  SELECT raise(ABORT, 'audit: not tied to the row before');
END;

CREATE TRIGGER audit_stays_as_written BEFORE UPDATE ON audit
BEGIN
  SELECT raise(ABORT, 'audit: cannot be changed');
END;

CREATE TRIGGER audit_stays BEFORE DELETE ON audit
BEGIN
  SELECT raise(ABORT, 'audit: cannot be removed');
END;
