import { plural } from '../../plural.ts'
import type { StaffMessages } from '../en/staff.ts'

export const staff: StaffMessages = {
  home: {
    title: 'Aujourd’hui',
    intro: 'Le plus pressant est en premier. Tout ce que vous décidez est inscrit au registre des actes.',
    nothing: 'Rien ne vous attend.',
    nothingText: 'Ce qui arrive apparaîtra ici de lui-même.',
    nextLapse: (day) => `La prochaine fiche quittera l’annuaire le ${day}, sauf si son médecin la confirme.`,
    groups: { late: 'En retard', now: 'À faire', soon: 'À venir' },
    lateCases: (count) =>
      plural('fr', count, {
        one: '# dossier attend plus longtemps que promis',
        other: '# dossiers attendent plus longtemps que promis',
      }),
    newCases: (count) => plural('fr', count, { one: '# dossier à prendre', other: '# dossiers à prendre' }),
    answers: (count) => plural('fr', count, { one: '# médecin a répondu', other: '# médecins ont répondu' }),
    approvals: (count) =>
      plural('fr', count, {
        one: '# dossier que vous pouvez approuver',
        other: '# dossiers que vous pouvez approuver',
      }),
    suspensions: (count) =>
      plural('fr', count, {
        one: '# décision prise par une seule personne à relire',
        other: '# décisions prises par une seule personne à relire',
      }),
    lapsing: (count) =>
      plural('fr', count, {
        one: '# fiche quitte l’annuaire sous 15 jours',
        other: '# fiches quittent l’annuaire sous 15 jours',
      }),
    rechecks: (count) =>
      plural('fr', count, {
        one: '# médecin dont les contrôles prennent fin sous 60 jours',
        other: '# médecins dont les contrôles prennent fin sous 60 jours',
      }),
    register: (count) =>
      plural('fr', count, {
        one: '# registre date de plus de 35 jours',
        other: '# registres datent de plus de 35 jours',
      }),
    backup: 'La dernière sauvegarde a plus d’un jour',
    jobs: (count) =>
      plural('fr', count, { one: '# tâche automatique a échoué', other: '# tâches automatiques ont échoué' }),
    reports: (count) =>
      plural('fr', count, { one: '# signalement de lecteur', other: '# signalements de lecteurs' }),
    late: (count) => plural('fr', count, { one: '# en retard', other: '# en retard' }),
    lateBy: (days) =>
      days === 0
        ? 'en retard depuis aujourd’hui'
        : plural('fr', days, { one: '# jour de retard', other: '# jours de retard' }),
    oldest: (late) => `le plus ancien : ${late}`,
    due: (day) => `d’ici au ${day}`,
    firstDue: (day) => `première échéance le ${day}`,
    on: (day) => `le ${day}`,
    firstOn: (day) => `la première le ${day}`,
    failed: (count) =>
      plural('fr', count, { one: '# courrier n’a pas pu partir', other: '# courriers n’ont pas pu partir' }),
    kept: (count) =>
      plural('fr', count, { one: '# courrier est gardé ici', other: '# courriers sont gardés ici' }),
    noServer:
      'Aucun serveur de courrier n’est configuré : les courriers restent ici et n’arrivent à personne.',
    charts: {
      title: 'Comment va le travail',
      showTable: 'Les chiffres en tableau',
      weekOf: (day) => `Semaine du ${day}`,
      applications: {
        title: 'Demandes d’inscription',
        sentence: (came, closed) =>
          `En douze semaines : ${plural('fr', came, { one: '# demande reçue', other: '# demandes reçues' })} (barres pleines), ${plural('fr', closed, { one: '# close', other: '# closes' })} (barres vides).`,
        nothing: 'Aucune demande reçue ni close ces douze dernières semaines.',
        headings: { week: 'Semaine', came: 'Reçues', went: 'Décidées ou closes' },
      },
      ages: {
        title: 'Dossiers ouverts selon leur âge, en jours',
        sentence: (open, late, days) =>
          `${plural('fr', open, { one: '# dossier ouvert', other: '# dossiers ouverts' })}, dont ${late === 0 ? 'aucun' : String(late)} depuis plus que les ${days} jours promis.`,
        nothing: 'Aucun dossier n’est ouvert.',
        headings: { age: 'Jours depuis l’ouverture', cases: 'Dossiers' },
        between: (from, to) => `${from} à ${to}`,
        older: (days) => `${days} ou plus`,
      },
      endings: {
        title: 'Contrôles qui prennent fin, par mois',
        sentence: (licences, diplomas) =>
          `Dans les douze mois prennent fin les contrôles de ${plural('fr', licences, { one: '# droit d’exercer', other: '# droits d’exercer' })} (barres pleines) et de ${plural('fr', diplomas, { one: '# diplôme', other: '# diplômes' })} (barres vides).`,
        nothing: 'Aucun contrôle ne prend fin dans les douze mois.',
        headings: { month: 'Mois', licences: 'Droits d’exercer', diplomas: 'Diplômes' },
      },
      confirmations: {
        title: 'Confirmations par les médecins',
        sentence: (confirmed, lapsed) =>
          `En douze semaines : ${plural('fr', confirmed, { one: '# fiche confirmée', other: '# fiches confirmées' })} (barres pleines), ${plural('fr', lapsed, { one: '# sortie de l’annuaire faute de confirmation', other: '# sorties de l’annuaire faute de confirmation' })} (barres vides).`,
        nothing: 'Ces douze dernières semaines, aucune fiche n’a été confirmée, et aucune n’est sortie.',
        headings: { week: 'Semaine', came: 'Confirmées', went: 'Sorties' },
      },
    },
    machine: {
      title: 'Le site lui-même',
      states: { ok: 'en ordre', due: 'à regarder', bad: 'à réparer' },
      letters: {
        name: 'Courriers',
        server: 'Un serveur de courrier est configuré.',
        waiting: (count) => plural('fr', count, { one: '# en attente', other: '# en attente' }),
        sent: (count) => plural('fr', count, { one: '# envoyé aujourd’hui', other: '# envoyés aujourd’hui' }),
        givenUp: (count) =>
          plural('fr', count, { one: '# n’a pas pu partir', other: '# n’ont pas pu partir' }),
      },
      search: {
        name: 'Recherche',
        builtIn: 'La recherche intégrée répond.',
        server: 'Le serveur de recherche répond.',
        standsIn:
          'Le serveur de recherche n’est pas à jour ou ne répond pas : la recherche intégrée le remplace.',
        found: (count) =>
          plural('fr', count, {
            one: '# médecin peut être trouvé',
            other: '# médecins peuvent être trouvés',
          }),
      },
      registers: {
        name: 'Registres',
        none: 'Aucun n’est chargé : les numéros sont cherchés à la main.',
        loaded: (register, day) => `${register} : publication du ${day}`,
      },
      backup: {
        name: 'Sauvegarde',
        newest: (moment) => `La plus récente est du ${moment}.`,
        none: 'Il n’y en a pas.',
        verified: (moment) => `Elle a été vérifiée et trouvée complète le ${moment}.`,
        unverified: 'Personne n’a vérifié qu’elle est complète.',
        olderVerified: (made, seen) =>
          `Personne n’a vérifié qu’elle est complète. La dernière trouvée complète est du ${made}, vérifiée le ${seen}.`,
        demonstration: 'Une démonstration n’est pas sauvegardée : elle peut être refaite.',
      },
      audit: {
        name: 'Registre des actes',
        acts: (count) => plural('fr', count, { one: '# acte', other: '# actes' }),
        signed: (moment) => `Dernière signature le ${moment}.`,
        unsigned: 'Pas encore signé.',
      },
      jobs: {
        name: 'Tâches automatiques',
        well: (count) =>
          plural('fr', count, {
            one: '# tâche, terminée sans erreur',
            other: '# tâches, toutes terminées sans erreur',
          }),
        failing: (names) => `En échec à la dernière exécution : ${names}`,
        unknown: 'Le site ne dit pas où en sont ses tâches.',
      },
    },
    lapsingPage: {
      title: 'Fiches qui vont quitter l’annuaire',
      intro: (days) =>
        `Leurs médecins ne les ont pas confirmées malgré nos courriers. Sous ${days} jours, ces fiches quitteront l’annuaire d’elles-mêmes. Un appel suffit souvent.`,
      none: 'Aucune fiche ne va quitter l’annuaire bientôt.',
      confirmed: (day) => `confirmée le ${day}`,
      lapses: (day) => `disparaît le ${day}`,
      first: (count) => `Les ${count} premières sont affichées.`,
      back: 'Aujourd’hui',
    },
  },
  reports: {
    title: 'Signalements des lecteurs',
    intro: (days) =>
      `Promesse : une réponse sous ${plural('fr', days, { one: '# jour ouvré', other: '# jours ouvrés' })}.`,
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
    state: { waiting: 'en attente', sent: 'envoyé', 'given-up': 'non distribué' },
    table: { to: 'À', posted: 'Écrite le', state: 'État' },
    erased: 'effacé',
    tries: (count) => plural('fr', count, { one: '# essai', other: '# essais' }),
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
