/** Somebody invented, as a program states them. */
export const armelle = {
  names: [
    { script: 'Latn', given: 'Armelle', family: 'Fauxchêne' },
    { script: 'Hebr', given: 'ארמל', family: 'פושן' },
  ],
  country: 'FR',
  languages: ['fr'],
  practices: [
    {
      name: 'Cabinet des Ormes',
      street: '4 rue des Ormes',
      postalCode: '31000',
      city: 'Toulouse',
      country: 'FR',
      placeId: null,
      lat: 43.6045,
      lon: 1.444,
      phones: ['05 36 49 01 12'],
      bookingUrl: null,
      access: [],
      hours: [],
      absences: [],
    },
  ],
}

const text = { title: 'Practice day', summary: 'One day.', programme: 'Morning: hygiene.', practical: '' }

/** An invented course. */
export const practiceDay = {
  level: 'foundation',
  audience: 'licence',
  language: 'fr',
  timeZone: 'Europe/Paris',
  seats: 12,
  closesOn: '2027-03-01',
  credits: null,
  texts: { en: text, fr: text, he: text },
  dates: [{ day: '2027-03-12', from: '09:00', until: '17:00', town: null, venue: null }],
  teachers: [{ role: 'director' }],
}

/** A check of a diploma that its university has confirmed. */
export const confirmed = (credential: string) => ({
  act: 'check',
  kind: 'diploma',
  credential,
  result: 'right',
  source: 'Université de démonstration',
  method: 'letter-from-source',
  origin: 'received-from-source',
  date: '2026-11-20',
})
