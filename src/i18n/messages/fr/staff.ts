import { plural } from '../../plural.ts'
import type { StaffMessages } from '../en/staff.ts'

export const staff: StaffMessages = {
  home: {
    title: 'Ce qui attend',
    intro: 'Le plus pressant est en premier. Tout ce que vous décidez est inscrit au registre des actes.',
    nothing: 'Rien ne vous attend.',
    reports: (count) =>
      plural('fr', count, { one: '# signalement de lecteur', other: '# signalements de lecteurs' }),
    late: (count) => plural('fr', count, { one: '# en retard', other: '# en retard' }),
    failed: (count) =>
      plural('fr', count, { one: '# courrier n’a pas pu partir', other: '# courriers n’ont pas pu partir' }),
    kept: (count) =>
      plural('fr', count, { one: '# courrier est gardé ici', other: '# courriers sont gardés ici' }),
    noServer:
      'Aucun serveur de courrier n’est configuré : les courriers restent ici et n’arrivent à personne.',
  },
  reports: {
    title: 'Signalements des lecteurs',
    intro: (days) =>
      `Promesse : une réponse sous ${plural('fr', days, { one: '# jour ouvré', other: '# jours ouvrés' })}.`,
    states: { label: 'Quels signalements', open: 'En attente', answered: 'Clos' },
    none: {
      open: 'Aucun signalement n’attend de réponse.',
      answered: 'Aucun signalement n’a encore reçu de réponse.',
    },
    hours: (count) => plural('fr', count, { one: '# heure', other: '# heures' }),
    days: (count) => plural('fr', count, { one: '# jour', other: '# jours' }),
    late: 'retard',
    unknownDoctor: 'Un médecin qui a quitté l’annuaire',
    back: 'Tous les signalements',
    reference: (reference) => `Signalement ${reference}`,
    facts: { received: 'Reçu le', answerBy: 'Réponse avant le', language: 'Écrit en', answeredOn: 'Clos le' },
    says: 'Ce que dit le lecteur',
    about: 'Ce qui est enregistré',
    notPublic: 'Cette fiche n’est pas publique en ce moment.',
    publicPage: 'Voir la fiche publique',
    noPractice: 'Aucun cabinet n’est enregistré.',
    answerTitle: 'Répondre et clore',
    reaches: 'Le lecteur a laissé une adresse : votre réponse y est envoyée, puis l’adresse est effacée.',
    reachesNobody:
      'Le lecteur n’a pas laissé d’adresse. Votre réponse est gardée avec le signalement et montrée au médecin.',
    outcome: 'Ce qu’il en est',
    choose: 'Choisir',
    outcomes: {
      corrected: 'Le lecteur avait raison, et c’est corrigé',
      'was-right': 'La fiche est exacte',
      'not-ours': 'Ce n’est pas à l’annuaire de trancher',
    },
    answer: 'Votre réponse',
    answerHint: 'Deux ou trois phrases. Dites à quelle source vous avez comparé. Ne nommez personne.',
    send: 'Répondre et clore',
    done: { sent: 'Le signalement est clos, et la réponse est en route.', kept: 'Le signalement est clos.' },
    errors: {
      outcome: 'Choisissez ce qu’il en est',
      answer: 'Écrivez la réponse, en 5 à 2 000 caractères',
      'answered-already': 'Une autre personne a répondu entre-temps. Sa réponse figure ci-dessous.',
      'unknown-report': 'Ce signalement n’est plus ici : la personne concernée a quitté l’annuaire.',
      otherwise: 'L’opération n’a pas abouti. Rien n’a été modifié ; réessayez.',
    },
    readOnly: 'Votre rôle permet de lire les signalements, pas d’y répondre.',
  },
  letters: {
    title: 'Courriers',
    states: {
      label: 'Quels courriers',
      waiting: 'En attente',
      sent: 'Envoyés',
      'given-up': 'Non distribués',
    },
    state: { waiting: 'en attente', sent: 'envoyé', 'given-up': 'non distribué' },
    none: {
      waiting: 'Aucun courrier n’attend.',
      sent: 'Aucun courrier n’a été envoyé.',
      'given-up': 'Tous les courriers ont été distribués.',
    },
    table: { to: 'À', posted: 'Écrite le', state: 'État' },
    erased: 'effacé',
    tries: (count) => plural('fr', count, { one: '# essai', other: '# essais' }),
    read: 'Lire',
    older: 'Courriers plus anciens',
    back: 'Tous les courriers',
    erasedText: 'Le texte de ce courrier est effacé : il a été envoyé, ou n’a pas pu partir pendant un mois.',
    withheld:
      'Ce qui ouvre un compte est retiré des liens : qui le lirait pourrait agir à la place du membre. L’exploitant du site peut afficher un courrier entier.',
    demonstration: 'Ceci est une démonstration avec des personnes inventées : ici, les liens fonctionnent.',
    open: 'Ouvrir le lien du courrier',
    retry: 'Réessayer',
    retried: 'Le courrier est de nouveau en file d’attente.',
    retryFailed: 'Ce courrier ne peut pas être renvoyé.',
  },
}
