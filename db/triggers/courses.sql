-- The rules of seats: never more than there are, in turn, only for whom the course is meant, only while it is open.

CREATE TRIGGER course_registration_is_let_in BEFORE INSERT ON course_registration
WHEN NOT EXISTS (
  SELECT 1 FROM course
  WHERE course.id = NEW.course_id AND published_at IS NOT NULL AND cancelled_at IS NULL
    AND substr(NEW.registered_at, 1, 10) <= closes_on
)
BEGIN
  SELECT raise(ABORT, 'course_registration: registration is closed');
END;

CREATE TRIGGER course_registration_is_entitled BEFORE INSERT ON course_registration
WHEN NOT EXISTS (
  SELECT 1 FROM course
  JOIN course_standing ON course_standing.ground = course.audience
  WHERE course.id = NEW.course_id AND course_standing.account_id = NEW.account_id
    AND course_standing.holds_until > NEW.registered_at
)
BEGIN
  SELECT raise(ABORT, 'course_registration: not one of those the course is for');
END;

CREATE TRIGGER course_registration_begins_in_force BEFORE INSERT ON course_registration
WHEN NEW.left_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'course_registration: begins in force');
END;

CREATE TRIGGER course_registration_finds_a_seat BEFORE INSERT ON course_registration
WHEN NEW.seat_at IS NOT NULL AND (
  SELECT count(*) FROM course_registration
  WHERE course_id = NEW.course_id AND seat_at IS NOT NULL AND left_at IS NULL
) >= (SELECT seats FROM course WHERE id = NEW.course_id)
BEGIN
  SELECT raise(ABORT, 'course_registration: no seat is left');
END;

CREATE TRIGGER course_registration_waits_its_turn BEFORE INSERT ON course_registration
WHEN NEW.seat_at IS NOT NULL AND EXISTS (
  SELECT 1 FROM course_registration WHERE course_id = NEW.course_id AND seat_at IS NULL AND left_at IS NULL
)
BEGIN
  SELECT raise(ABORT, 'course_registration: others wait');
END;

CREATE TRIGGER course_registration_moves_up BEFORE UPDATE ON course_registration
WHEN OLD.seat_at IS NULL AND NEW.seat_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'course_registration: no seat is left') WHERE (
    SELECT count(*) FROM course_registration
    WHERE course_id = NEW.course_id AND seat_at IS NOT NULL AND left_at IS NULL
  ) >= (SELECT seats FROM course WHERE id = NEW.course_id);
  SELECT raise(ABORT, 'course_registration: others wait longer') WHERE EXISTS (
    SELECT 1 FROM course_registration
    WHERE course_id = NEW.course_id AND seat_at IS NULL AND left_at IS NULL AND id < NEW.id
  );
  SELECT raise(ABORT, 'course_registration: not one of those the course is for') WHERE NOT EXISTS (
    SELECT 1 FROM course
    JOIN course_standing ON course_standing.ground = course.audience
    WHERE course.id = NEW.course_id AND course.cancelled_at IS NULL
      AND course_standing.account_id = NEW.account_id AND course_standing.holds_until > NEW.seat_at
  );
END;

CREATE TRIGGER course_registration_is_only_seated_and_left BEFORE UPDATE ON course_registration
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.course_id IS NOT OLD.course_id
  OR NEW.account_id IS NOT OLD.account_id OR NEW.registered_at IS NOT OLD.registered_at
  OR (OLD.seat_at IS NOT NULL AND NEW.seat_at IS NOT OLD.seat_at)
  OR OLD.left_at IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'course_registration: can only get a seat and end, once');
END;

-- INSERT OR REPLACE would take somebody's turn without a word.
CREATE TRIGGER course_registration_is_not_replaced BEFORE INSERT ON course_registration
WHEN EXISTS (
  SELECT 1 FROM course_registration
  WHERE id = NEW.id OR uid = NEW.uid
    OR (course_id = NEW.course_id AND account_id = NEW.account_id AND left_at IS NULL)
)
BEGIN
  SELECT raise(ABORT, 'course_registration: registered already');
END;

CREATE TRIGGER course_keeps_the_seats_it_gave BEFORE UPDATE OF seats ON course
WHEN NEW.seats < (
  SELECT count(*) FROM course_registration
  WHERE course_id = NEW.id AND seat_at IS NOT NULL AND left_at IS NULL
)
BEGIN
  SELECT raise(ABORT, 'course: fewer seats than are taken');
END;

-- Published and cancelled once; the address and the beginning stay. Nothing that people registered for is replaced.
CREATE TRIGGER course_is_what_it_was BEFORE UPDATE ON course
WHEN NEW.id IS NOT OLD.id OR NEW.uid IS NOT OLD.uid OR NEW.slug IS NOT OLD.slug
  OR NEW.created_at IS NOT OLD.created_at OR NEW.created_by IS NOT OLD.created_by
  OR (OLD.published_at IS NOT NULL AND NEW.published_at IS NOT OLD.published_at)
  OR OLD.cancelled_at IS NOT NULL OR NEW.version IS NOT OLD.version + 1
BEGIN
  SELECT raise(ABORT, 'course: not the next version of this course');
END;

CREATE TRIGGER course_is_not_replaced BEFORE INSERT ON course
WHEN EXISTS (SELECT 1 FROM course WHERE id = NEW.id OR uid = NEW.uid OR slug = NEW.slug)
BEGIN
  SELECT raise(ABORT, 'course: there is one already');
END;

CREATE TRIGGER course_is_published_whole BEFORE UPDATE OF published_at ON course
WHEN OLD.published_at IS NULL AND NEW.published_at IS NOT NULL AND (
  (SELECT count(*) FROM course_text WHERE course_id = NEW.id) < 3
  OR NOT EXISTS (SELECT 1 FROM course_date WHERE course_id = NEW.id)
)
BEGIN
  SELECT raise(ABORT, 'course: needs three languages and a date');
END;

CREATE TRIGGER course_attendance_is_of_a_seat BEFORE INSERT ON course_attendance
WHEN NOT EXISTS (
  SELECT 1 FROM course_registration JOIN course ON course.id = course_id
  WHERE course_registration.id = NEW.registration_id AND seat_at IS NOT NULL AND left_at IS NULL
    AND cancelled_at IS NULL
    AND NEW.marked_at >= (SELECT min(starts_at) FROM course_date WHERE course_date.course_id = course.id)
)
BEGIN
  SELECT raise(ABORT, 'course_attendance: only of who had a seat, once the course has begun');
END;
