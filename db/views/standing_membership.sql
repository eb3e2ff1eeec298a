-- Listed doctors who belong to the society, by its own list: the newest year whose dues are settled, and how long the
-- public page says so. Readers add `holds_until > :now`: a view has no clock.
CREATE VIEW standing_membership AS
SELECT
  membership.id,
  membership.uid,
  practitioner_owner.practitioner_id,
  membership_dues.recorded_at AS checked_at,
  membership_year.ends_on AS next_check_on,
  membership_year.holds_until
FROM practitioner_owner
JOIN membership ON membership.account_id = practitioner_owner.account_id
JOIN membership_period ON membership_period.membership_id = membership.id AND membership_period.ended_on IS NULL
JOIN membership_year ON membership_year.id = (
  SELECT settled.id FROM membership_year AS settled
  WHERE settled.membership_id = membership.id AND (
    SELECT state FROM membership_dues WHERE year_id = settled.id ORDER BY number DESC LIMIT 1
  ) IN ('paid', 'waived', 'not-owed')
  ORDER BY settled.year DESC LIMIT 1
)
JOIN membership_dues ON membership_dues.year_id = membership_year.id AND membership_dues.number = (
  SELECT max(number) FROM membership_dues AS newest WHERE newest.year_id = membership_year.id
);
