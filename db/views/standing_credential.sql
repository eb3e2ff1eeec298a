-- Credentials with a verification that nobody has revoked, and the one that holds longest.
CREATE VIEW standing_credential AS
SELECT
  credential.id,
  credential.uid,
  credential.practitioner_id,
  credential.kind,
  credential.diploma_id,
  credential.issuer,
  credential.register,
  credential.number,
  credential.awarded_in,
  verification.source,
  verification.method,
  verification.checked_at,
  verification.next_check_on,
  verification.holds_until
FROM credential
JOIN verification ON verification.id = (
  SELECT id FROM verification AS latest
  WHERE latest.credential_id = credential.id AND latest.revoked_at IS NULL
  ORDER BY holds_until DESC, id DESC LIMIT 1
);
