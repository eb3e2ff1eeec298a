import type { PeopleMessages } from '../en/people.ts'

export const people: PeopleMessages = {
  title: 'Équipe et rôles',
  intro:
    'Les personnes qui travaillent ici pour la société. Aucune ne peut agir avant d’avoir installé une seconde étape, et chaque changement ferme les sessions ouvertes du compte.',
  invite: 'Inviter quelqu’un',
  inviteTitle: 'Inviter quelqu’un dans l’équipe',
  inviteIntro:
    'Un courrier part à cette adresse, avec un lien qui sert une seule fois, pendant trois jours. La personne qui l’ouvre choisit un mot de passe et installe une seconde étape.',
  inviteButton: 'Envoyer l’invitation',
  name: 'Nom',
  email: 'Adresse e-mail',
  locale: 'Langue du courrier',
  roles: 'Rôles',
  rolesHint: 'Aussi peu que le travail le permet.',
  roleNotes: {
    verifier: 'contrôle et décide les dossiers',
    editor: 'cours et textes',
    clerk: 'courriers, importations, exportations',
    auditor: 'lit tout, ne modifie rien',
    admin: 'équipe, réglages, et tout ce qui précède',
  },
  noStaffRole: 'aucun rôle dans l’équipe',
  state: {
    working: 'Seconde étape installée',
    noSecondFactor: 'Pas encore de seconde étape',
    invited: 'Invitation sans réponse',
    ended: (day) => `Accès terminé le ${day}`,
  },
  lastSignIn: (moment) => `Dernière connexion le ${moment}`,
  neverSignedIn: 'Ne s’est jamais connecté',
  you: 'vous',
  back: 'Toute l’équipe',
  acts: 'Ce que ce compte a fait',
  saveRoles: 'Enregistrer les rôles',
  rolesText: 'Les sessions ouvertes de ce compte se ferment aussitôt.',
  ownRoles:
    'Vous pouvez renoncer à vos rôles, mais pas en prendre de nouveaux : c’est à un autre administrateur de le faire.',
  again: 'Renvoyer l’invitation',
  againText: 'Le lien envoyé auparavant ne fonctionne plus.',
  end: 'Mettre fin à l’accès',
  endText:
    'Toutes les sessions de ce compte se ferment aussitôt et il ne peut plus se connecter. Ce qu’il a fait reste au registre.',
  giveBack: 'Rendre l’accès',
  giveBackText: 'Le compte pourra de nouveau se connecter, avec les rôles ci-dessus.',
  prove: 'Confirmer que c’est bien vous, puis décider',
  done: {
    invited: 'L’invitation est en route.',
    known: 'Cette adresse a déjà un compte. Rien n’a été envoyé ; vous pouvez lui donner des rôles ici.',
    again: 'Une nouvelle invitation est en route.',
    roles: 'Les rôles sont enregistrés.',
    ended: 'L’accès est terminé.',
    back: 'Le compte peut de nouveau se connecter.',
  },
  errors: {
    name: 'Écrivez le nom, en 120 caractères au plus',
    email: 'Écrivez l’adresse e-mail comme nom@example.org',
    locale: 'Choisissez une des trois langues',
    roles: 'Choisissez au moins un rôle',
    unknown: 'Ce compte n’existe plus.',
    'not-admin': 'Vous n’êtes plus administrateur.',
    'changed-meanwhile':
      'Quelqu’un d’autre a modifié ce compte entre-temps. Regardez-le de nouveau, puis décidez.',
    'own-account':
      'Vous ne pouvez pas vous donner de rôle ni d’accès : c’est à un autre administrateur de le faire.',
    'last-admin': 'C’est le dernier administrateur. Nommez-en d’abord un autre.',
    'answered-already': 'Cette personne s’est déjà connectée ; il n’y a rien à renvoyer.',
    otherwise: 'Cela n’a pas pu être fait. Rien n’a été modifié ; veuillez réessayer.',
  },
}
