import type { ApplicationStep } from '../../src/members/application-content.ts'

/** Every step of an application as a form sends it. */
export const filledSteps = {
  who: { names: [{ script: 'Latn', given: ' Éloïse ', family: 'Vergnac' }], country: 'FR' },
  licence: { register: 'fr-rpps', number: '100 012 345 67' },
  diplomas: {
    diplomas: [{ diplomaId: 'diu-mesotherapie', issuer: 'Université de démonstration', awardedIn: 2009 }],
  },
  practices: {
    practices: [
      {
        name: 'Cabinet des Tilleuls',
        street: '3 rue des Tilleuls',
        postalCode: '31000',
        city: 'Toulouse',
        country: 'FR',
        placeId: 'fr-31555',
        lat: 43.6045,
        lon: 1.444,
        phones: ['05 36 49 01 08'],
        bookingUrl: '',
        access: ['lift'],
        hours: [{ weekday: 1, opens: '09:00', closes: '12:30' }],
        absences: [],
      },
    ],
  },
  offers: { offers: [{ condition: 'tennis-elbow', stance: 'offered' }] },
  languages: { languages: ['fr', 'he'], techniques: ['ids'] },
  consent: { shown: ['street', 'phones'], agreed: true },
} satisfies Record<ApplicationStep, object>
