import { plural } from '../../plural.ts'
import type { SettingsMessages } from '../en/settings.ts'

export const settings: SettingsMessages = {
  title: 'Réglages de la société',
  society: 'La société',
  name: 'Nom',
  nameHint: 'Chaque page et chaque courrier le montrent.',
  country: 'Pays',
  countryHint: 'Deux lettres capitales, comme FR. Les jours ouvrés en dépendent.',
  save: 'Enregistrer',
  atNextStart:
    'Le nouveau nom apparaît partout après le prochain démarrage du site, une minute de travail pour l’exploitant.',
  approval: 'Comment une fiche est approuvée',
  two: 'Deux personnes : l’une prépare le dossier, l’autre l’approuve.',
  one: (since) => `Une personne seule, depuis le ${since}. Les lecteurs en sont avertis.`,
  approvers: (count) =>
    plural('fr', count, {
      one: '# personne peut approuver en ce moment.',
      other: '# personnes peuvent approuver en ce moment.',
    }),
  switchToOne: 'Laisser une personne approuver seule',
  oneTitle: 'Laisser une personne approuver seule',
  oneText:
    'Deux regards sont la meilleure protection contre une erreur et contre une pression. Ne faites ce choix que si votre société n’a vraiment qu’une personne. La page sur l’exactitude de l’annuaire et chaque dossier diront qu’une seule personne décide.',
  needsTwo:
    'Impossible : deux personnes ou plus peuvent approuver ici. Mettez d’abord fin à l’accès de celles qui ne le doivent pas.',
  switchToTwo: 'Revenir à deux personnes',
  moreNow: 'Il y a maintenant une seconde personne. Revenez à deux.',
  operator: 'Ce que l’exploitant a réglé',
  facts: {
    origin: 'Adresse du site',
    from: 'Expéditeur des courriers',
    mail: 'Serveur de courrier',
    mailNone: 'aucun : les courriers restent ici',
    mailSet: 'installé',
    search: 'Recherche',
    searchHere: 'dans le site',
    searchServer: 'serveur de recherche',
    kind: 'Nature de la base',
    kinds: { real: 'réelle', demonstration: 'démonstration' },
  },
  done: {
    saved: 'Les réglages sont enregistrés.',
    one: 'Une personne peut désormais approuver seule. Les lecteurs en sont avertis.',
    two: 'Une approbation demande de nouveau deux personnes.',
  },
  errors: {
    name: 'Écrivez le nom, en 120 caractères au plus',
    country: 'Écrivez deux lettres capitales, comme FR',
    'changed-meanwhile': 'Quelqu’un d’autre a modifié cela entre-temps. Regardez de nouveau, puis décidez.',
    'two-can-approve': 'Deux personnes ou plus peuvent approuver ici ; il en faut donc deux.',
    'as-it-is': 'C’est déjà ainsi.',
    otherwise: 'Cela n’a pas pu être fait. Rien n’a été modifié ; veuillez réessayer.',
  },
  onePerson: (since) =>
    `Dans cette société, une seule personne approuve les fiches. Depuis le ${since}, elle prépare et approuve seule ; partout ailleurs, il en faut deux.`,
}
