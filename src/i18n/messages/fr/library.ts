import type { LibraryMessages } from '../en/library.ts'

export const library: LibraryMessages = {
  sourceNoYear: 'sans date',
  sourceKinds: {
    authority: 'Organisme public ou agence officielle',
    law: 'Loi ou décision de justice',
    trial: 'Essai',
    'trial-register': 'Essai enregistré',
    review: 'Revue de plusieurs études',
    study: 'Étude sans tirage au sort',
    'case-report': 'Rapport de cas',
    consensus: 'Accord entre praticiens',
    society: 'Société savante',
    press: 'Presse',
    practice: 'Page d’un praticien',
    teaching: 'Cours ou université',
    reference: 'Ouvrage de référence',
    critics: 'Collectif critique',
    commercial: 'Page commerciale',
    editorial: 'Ce site',
  },
  writtenOn: (date) => `Rédigé le ${date}.`,
  awaitingReview: 'En attente de relecture médicale. Aucun médecin n’a encore approuvé ce texte.',
  reviewedBy: (name) => `Relu par ${name}.`,
  nextReview: (date) => `Prochaine relecture avant le ${date}.`,
  reviewPastDue: (date) =>
    `La relecture de cette page était prévue avant le ${date}. Son contenu a pu changer.`,
  reviews: {
    headings: ['Page', 'Écrite le', 'Relue par', 'Prochaine relecture avant le'],
    awaiting: 'relecture médicale attendue',
    link: 'Qui a écrit et vérifié ces pages',
  },
  aToZ: {
    evidence: 'Que valent les preuves ?',
    notKnownTitle: 'Ce que l’on ne sait pas',
    notKnown:
      'Ne trouver aucun essai sur un usage ne prouve ni qu’il aide, ni qu’il ne fait rien. De la plupart des études, nous n’avons lu qu’un résumé. La page de chaque usage donne ses sources.',
  },
  cautionTitle: 'Voir d’abord un médecin',
  bannedIn: (country) => `Interdit : ${country}`,
}
