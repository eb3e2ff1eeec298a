import { addPractitioner, type NewPractitioner } from '../../src/directory/add-practitioner.ts'
import type { ContentPractice } from '../../src/directory/listing-content.ts'
import { preparePublish, type ListingSteps } from '../../src/directory/publish.ts'
import { addDays } from '../../src/kernel/clock.ts'
import { write, type Database } from '../../src/kernel/database.ts'
import { now } from './context.ts'

const nothing = { diplomaId: null, register: null, number: null, awardedIn: null }

export const licence: NewPractitioner['credentials'][number] = {
  ...nothing,
  kind: 'licence',
  issuer: 'RPPS',
  register: 'fr-rpps',
  number: '10000000001',
}

export const diploma: NewPractitioner['credentials'][number] = {
  ...nothing,
  kind: 'diploma',
  diplomaId: 'diu-mesotherapie',
  issuer: 'Université de démonstration',
  awardedIn: 2009,
}

/** A practice in the middle of Toulouse. */
export const toulouse: ContentPractice = {
  name: 'Cabinet des Tilleuls',
  street: '3 rue des Tilleuls',
  postalCode: '31000',
  city: 'Toulouse',
  country: 'FR',
  placeId: null,
  lat: 43.6045,
  lon: 1.444,
  bookingUrl: 'https://booking.example/eloise',
  phones: ['+33536490108'],
  access: ['lift'],
  hours: [
    { weekday: 1, opens: '09:00', closes: '12:30' },
    { weekday: 1, opens: '14:00', closes: '18:00' },
    { weekday: 4, opens: '09:00', closes: '12:30' },
  ],
  absences: [{ from: '2026-12-24', until: '2027-01-02' }],
}

/** Treats backs in Toulouse, speaks French and Hebrew. */
export const eloise: NewPractitioner = {
  ref: 'd-eloise',
  country: 'FR',
  names: [
    { script: 'Latn', given: 'Éloïse', family: 'Vergnac' },
    { script: 'Hebr', given: 'אלואיז', family: 'ורניאק' },
  ],
  languages: ['fr', 'he'],
  techniques: ['ids'],
  offered: ['acute-low-back-pain', 'tennis-elbow'],
  notOffered: ['cellulite'],
  practices: [toulouse],
  texts: { fr: 'Consultations du dos et du cou, sur rendez-vous.', he: 'מרפאה לכאבי גב וצוואר.' },
  credentials: [licence, diploma],
}

/** Treats knees in Balma, beside Toulouse; speaks French only. */
export const basile: NewPractitioner = {
  ...eloise,
  ref: 'd-basile',
  names: [{ script: 'Latn', given: 'Basile', family: 'Tournefeuille' }],
  languages: ['fr'],
  offered: ['knee-osteoarthritis', 'acne'],
  notOffered: [],
  practices: [{ ...toulouse, city: 'Balma', postalCode: '31130', lat: 43.611, lon: 1.4993 }],
}

/** Holds the diploma and gives no consultations. */
export const octavie: NewPractitioner = {
  ...eloise,
  ref: 'd-octavie',
  names: [{ script: 'Latn', given: 'Octavie', family: 'Lanternier' }],
  offered: [],
  notOffered: [],
  practices: [],
}

/** Every step done: checked ten days ago, for a year, confirmed yesterday, published today. */
export const allSteps: ListingSteps = {
  by: 'staff-anatole',
  checkOf: ({ issuer }) => ({
    source: issuer,
    method: 'register',
    checkedAt: addDays(now, -10),
    nextCheckOn: addDays(now, 355),
  }),
  consentAt: addDays(now, -30),
  confirmedAt: addDays(now, -1),
  publishedAt: now,
}

/** Stores a person as the product does, and returns the row number; nothing is verified or public. */
export function add(database: Database, person: NewPractitioner): number {
  return write(database, () => addPractitioner(database, person, now))
}

/** Stores a person and does the steps, all of them unless told; returns the row number. */
export function list(database: Database, person: NewPractitioner, steps: Partial<ListingSteps> = {}): number {
  const id = add(database, person)
  write(database, () => preparePublish(database)(id, { ...allSteps, ...steps }))
  return id
}
