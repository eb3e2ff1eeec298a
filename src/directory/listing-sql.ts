/**
 * What somebody states about themselves, as columns of JSON for a person `p`. Readers of the public view and of the
 * stored profile share it, so that the two cannot drift apart. Absences that ended before the day of `@now` are left out.
 */
export const statedColumns = `
  (SELECT json_group_array(json_object('script', script, 'given', given, 'family', family) ORDER BY script <> 'Latn', script)
    FROM practitioner_name WHERE practitioner_id = p.id) AS names,
  (SELECT json_group_array(json_object(
      'position', position, 'name', name, 'street', street, 'postalCode', postal_code, 'city', city,
      'country', country, 'placeId', place_id, 'lat', lat, 'lon', lon, 'bookingUrl', booking_url,
      'phones', json((SELECT json_group_array(number ORDER BY position) FROM practice_phone WHERE practice_id = practice.id)),
      'access', json((SELECT json_group_array(feature ORDER BY feature) FROM practice_access WHERE practice_id = practice.id)),
      'hours', json((SELECT json_group_array(json_object('weekday', weekday, 'opens', opens, 'closes', closes) ORDER BY weekday, opens)
        FROM practice_hours WHERE practice_id = practice.id)),
      'absences', json((SELECT json_group_array(json_object('from', from_day, 'until', until_day) ORDER BY from_day)
        FROM practice_absence WHERE practice_id = practice.id AND until_day >= substr(@now, 1, 10)))
    ) ORDER BY position) FROM practice WHERE practitioner_id = p.id) AS practices,
  (SELECT json_group_array(language_id ORDER BY language_id) FROM practitioner_language WHERE practitioner_id = p.id) AS languages,
  (SELECT json_group_array(technique_id ORDER BY technique_id) FROM practitioner_technique WHERE practitioner_id = p.id) AS techniques,
  (SELECT json_group_array(condition_id ORDER BY condition_id) FROM offer WHERE practitioner_id = p.id AND stance = 'offered') AS offered,
  (SELECT json_group_array(condition_id ORDER BY condition_id) FROM offer WHERE practitioner_id = p.id AND stance = 'not-offered') AS notOffered,
  (SELECT json_group_object(locale, text) FROM practitioner_text WHERE practitioner_id = p.id) AS texts,
  (SELECT photo.uid FROM practitioner_photo JOIN photo ON photo.id = photo_id WHERE practitioner_id = p.id) AS photo`
