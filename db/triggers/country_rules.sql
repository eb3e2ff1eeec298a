-- What is banned in a country cannot be offered there, by any path. An offer is the person's, and it is shown with every
-- one of their addresses; so it is refused when the licence or any practice stands in a banning country.

CREATE TRIGGER offer_is_not_banned BEFORE INSERT ON offer
WHEN NEW.stance = 'offered' AND EXISTS (
  SELECT 1 FROM banned_offer WHERE condition_id = NEW.condition_id AND (
    country = (SELECT country FROM practitioner WHERE id = NEW.practitioner_id)
    OR country IN (SELECT country FROM practice WHERE practitioner_id = NEW.practitioner_id)))
BEGIN
  SELECT raise(ABORT, 'offer: banned in a country of this practitioner');
END;

CREATE TRIGGER offer_does_not_become_banned BEFORE UPDATE ON offer
WHEN NEW.stance = 'offered' AND EXISTS (
  SELECT 1 FROM banned_offer WHERE condition_id = NEW.condition_id AND (
    country = (SELECT country FROM practitioner WHERE id = NEW.practitioner_id)
    OR country IN (SELECT country FROM practice WHERE practitioner_id = NEW.practitioner_id)))
BEGIN
  SELECT raise(ABORT, 'offer: banned in a country of this practitioner');
END;

CREATE TRIGGER practice_opens_where_offers_are_allowed BEFORE INSERT ON practice
WHEN EXISTS (
  SELECT 1 FROM offer JOIN banned_offer USING (condition_id)
  WHERE practitioner_id = NEW.practitioner_id AND stance = 'offered' AND banned_offer.country = NEW.country)
BEGIN
  SELECT raise(ABORT, 'practice: an offer of this practitioner is banned there');
END;

CREATE TRIGGER practice_moves_where_offers_are_allowed BEFORE UPDATE OF country ON practice
WHEN EXISTS (
  SELECT 1 FROM offer JOIN banned_offer USING (condition_id)
  WHERE practitioner_id = NEW.practitioner_id AND stance = 'offered' AND banned_offer.country = NEW.country)
BEGIN
  SELECT raise(ABORT, 'practice: an offer of this practitioner is banned there');
END;

CREATE TRIGGER practitioner_moves_where_offers_are_allowed BEFORE UPDATE OF country ON practitioner
WHEN EXISTS (
  SELECT 1 FROM offer JOIN banned_offer USING (condition_id)
  WHERE practitioner_id = NEW.id AND stance = 'offered' AND banned_offer.country = NEW.country)
BEGIN
  SELECT raise(ABORT, 'practitioner: an offer of theirs is banned there');
END;

-- A law that comes later ends the offers it forbids, in the same instant.
CREATE TRIGGER banned_offer_ends_offers AFTER INSERT ON banned_offer
BEGIN
  DELETE FROM offer WHERE condition_id = NEW.condition_id AND stance = 'offered' AND (
    EXISTS (SELECT 1 FROM practitioner WHERE id = offer.practitioner_id AND country = NEW.country)
    OR EXISTS (SELECT 1 FROM practice WHERE practitioner_id = offer.practitioner_id AND country = NEW.country));
END;

CREATE TRIGGER banned_offer_stays_as_said BEFORE UPDATE OF condition_id, country ON banned_offer
BEGIN
  SELECT raise(ABORT, 'banned_offer: another rule is a new row');
END;
