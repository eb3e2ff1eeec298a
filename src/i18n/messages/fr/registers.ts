import { plural } from '../../plural.ts'
import type { RegistersMessages } from '../en/registers.ts'

export const registers: RegistersMessages = {
  title: 'Registres des médecins',
  intro:
    'Les sources auxquelles les autorisations d’exercer sont comparées. Ce site ne les interroge jamais en ligne.',
  loaded: {
    none: 'Aucune publication n’est chargée',
    noneText:
      'L’opérateur charge les fichiers publiés avec l’outil « register load ». D’ici là, on cherche à la main dans ce registre.',
    old: (days) =>
      plural('fr', days, { one: 'La publication date de # jour', other: 'La publication date de # jours' }),
    oldText: 'Une nouvelle paraît chaque mois. L’opérateur la charge avec l’outil « register load ».',
    facts: {
      published: 'Publiée le',
      loaded: 'Chargée',
      age: 'Âge',
      round: 'Dernière comparaison avec tous les médecins',
    },
    days: (count) => plural('fr', count, { one: '# jour', other: '# jours' }),
    noRound: 'pas encore',
    files: 'Fichiers',
    file: { kind: 'Contenu', name: 'Nom', rows: 'Lignes', fingerprint: 'Empreinte (SHA-256)' },
    kinds: { people: 'Personnes', diplomas: 'Diplômes', skills: 'Savoir-faire' },
  },
  says: {
    title: 'Ce qu’il dit des médecins de l’annuaire',
    none: 'Aucun médecin de l’annuaire n’y a encore été comparé.',
    of: (count, all) => `${count} sur ${all}`,
    registered: 'Inscrits comme médecins',
    nameSame: 'Le nom est le même',
    nameSimilar: 'Le nom est presque le même',
    place: 'Tous les cabinets y figurent',
    diploma: 'Le diplôme y est enregistré',
  },
  differences: {
    title: 'Écarts',
    intro: 'Ce que la dernière publication dit autrement, et ce qui reste à décider des précédentes.',
    none: 'Aucun écart.',
    kinds: {
      vanished: 'Absents du registre désormais : masqués',
      'other-profession': 'Inscrits sous une autre profession : masqués',
      name: 'Autre nom',
      place: 'Autre lieu',
      'never-found': 'Introuvables',
    },
    open: 'à décider',
    decided: 'décidé',
    more: (count) => plural('fr', count, { one: '# de plus', other: '# de plus' }),
  },
  byHand: {
    title: 'À chercher à la main',
    intro: 'Chaque dossier dit quoi chercher et quoi noter.',
    register: 'Registre',
    address: 'Adresse',
    noAddress: 'pas d’adresse publique',
    doctors: 'Médecins dans l’annuaire',
    last: 'Dernière recherche',
    never: 'jamais',
  },
  change: {
    title: (day) => `Pourquoi ce dossier est ouvert : la publication chargée le ${day} dit autre chose`,
    registered: 'Dans le registre',
    states: { yes: 'comme médecin', no: 'non', 'other-profession': 'sous une autre profession' },
    name: 'Nom',
    places: 'Lieux',
    first: 'Rien n’était connu avant.',
    rows: 'Les lignes du registre, avant et maintenant',
    before: 'Avant',
    now: 'Maintenant',
    noRows: 'Aucune ligne',
  },
}
