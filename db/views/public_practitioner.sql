-- What is public, and until when. The only source of anything the public sees.
-- Readers add `public_until > :now`: a view has no clock.
CREATE VIEW public_practitioner AS
SELECT
  practitioner.id,
  practitioner.uid,
  practitioner.slug,
  practitioner.ref,
  practitioner.country,
  publication.published_at,
  confirmation.confirmed_at,
  confirmation.due_at AS confirmation_due_at,
  min(
    confirmation.lapses_at,
    (SELECT max(holds_until) FROM credential JOIN verification ON verification.credential_id = credential.id
      WHERE credential.practitioner_id = practitioner.id AND kind = 'licence' AND revoked_at IS NULL),
    (SELECT max(holds_until) FROM credential JOIN verification ON verification.credential_id = credential.id
      WHERE credential.practitioner_id = practitioner.id AND kind = 'diploma' AND revoked_at IS NULL)
  ) AS public_until
FROM practitioner
JOIN publication ON publication.practitioner_id = practitioner.id AND publication.withdrawn_at IS NULL
JOIN consent ON consent.practitioner_id = practitioner.id AND consent.withdrawn_at IS NULL
JOIN confirmation ON confirmation.id = (
  SELECT id FROM confirmation AS latest WHERE latest.practitioner_id = practitioner.id
  ORDER BY confirmed_at DESC, id DESC LIMIT 1
)
WHERE NOT EXISTS (
  SELECT 1 FROM suspension WHERE suspension.practitioner_id = practitioner.id AND lifted_at IS NULL
);
