-- What an account can show to a course, and until when: a public listing, a licence that two people checked, or only
-- that it is a doctor's account. Readers add `holds_until > :now`: a view has no clock.
CREATE VIEW course_standing AS
SELECT practitioner_owner.account_id, 'listed' AS ground, public_until AS holds_until
FROM practitioner_owner
JOIN public_practitioner ON public_practitioner.id = practitioner_owner.practitioner_id
UNION ALL
SELECT practitioner_owner.account_id, 'licence', max(holds_until)
FROM practitioner_owner
JOIN standing_credential ON standing_credential.practitioner_id = practitioner_owner.practitioner_id
WHERE standing_credential.kind = 'licence' AND NOT EXISTS (
  SELECT 1 FROM suspension
  WHERE suspension.practitioner_id = practitioner_owner.practitioner_id AND lifted_at IS NULL
)
GROUP BY practitioner_owner.account_id
UNION ALL
SELECT account_id, 'account', '9999-12-31T23:59:59.999Z' FROM account_role WHERE role = 'member';
