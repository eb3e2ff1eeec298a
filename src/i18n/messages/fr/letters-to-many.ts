import { plural } from '../../plural.ts'
import type { LettersToManyMessages } from '../en/letters-to-many.ts'

export const lettersToMany: LettersToManyMessages = {
  chosen: 'Écrire aux personnes choisies',
  everybody: (count) => `Écrire aux ${count} de cette vue`,
  participants: {
    chosen: 'Écrire aux inscrits des formations choisies',
    everybody: (count) => `Écrire aux inscrits de toute la vue (${count})`,
  },
  title: 'Courrier groupé',
  nobodyChosen: 'Personne n’est choisi',
  nobodyChosenText:
    'Choisissez des médecins, des comptes, des membres ou des formations dans leur liste, ou toute une vue, puis revenez.',
  rows: (count) => plural('fr', count, { one: '# ligne est choisie.', other: '# lignes sont choisies.' }),
  to: (count) => plural('fr', count, { one: 'Il part à # personne.', other: 'Il part à # personnes.' }),
  toNobody: 'Il ne part à personne.',
  leftOut: 'Ne le reçoivent pas :',
  reasons: {
    withdrawn: (count) =>
      plural('fr', count, {
        one: '# personne qui s’est retirée',
        other: '# personnes qui se sont retirées',
      }),
    'membership-ended': (count) =>
      plural('fr', count, {
        one: '# personne qui n’est plus membre',
        other: '# personnes qui ne sont plus membres',
      }),
    'access-ended': (count) =>
      plural('fr', count, {
        one: '# personne dont l’accès est terminé',
        other: '# personnes dont l’accès est terminé',
      }),
    'address-unconfirmed': (count) =>
      plural('fr', count, {
        one: '# personne qui n’a pas confirmé son adresse',
        other: '# personnes qui n’ont pas confirmé leur adresse',
      }),
    'no-address': (count) =>
      plural('fr', count, { one: '# personne sans adresse', other: '# personnes sans adresse' }),
    'has-account': (count) =>
      plural('fr', count, {
        one: '# personne qui a déjà repris sa fiche',
        other: '# personnes qui ont déjà repris leur fiche',
      }),
    'nothing-to-confirm': (count) =>
      plural('fr', count, {
        one: '# personne sans fiche à confirmer',
        other: '# personnes sans fiche à confirmer',
      }),
    'same-address': (count) =>
      plural('fr', count, {
        one: '# personne qui partage une adresse avec une autre',
        other: '# personnes qui partagent une adresse avec une autre',
      }),
  },
  kind: 'Quel courrier',
  kinds: {
    invitation: {
      label: 'Invitation à reprendre la fiche',
      hint: 'Pour les médecins importés sans compte, à l’adresse connue. Le lien sert une fois, pendant 30 jours.',
    },
    'confirm-listing': {
      label: 'Demande de confirmer la fiche',
      hint: 'Pour les médecins qui ont un compte. Un clic suffit, sans mot de passe.',
    },
    'society-message': {
      label: 'Message de la société savante',
      hint: 'Avec vos propres mots, dans la langue de chaque lecteur.',
    },
  },
  languages: (names) => `Langues des lecteurs : ${names}.`,
  ownWords: 'Texte d’un message',
  subject: (language) => `Objet, ${language}`,
  text: (language) => `Texte, ${language}`,
  textHint: 'Texte simple. Une ligne vide commence un paragraphe. La formule d’appel avec le nom le précède.',
  look: 'Voir le courrier',
  previewNote: 'Tel que le reçoit le premier lecteur de chaque langue. Les liens sont écrits à l’envoi.',
  send: (count) => plural('fr', count, { one: 'L’envoyer à # personne', other: 'L’envoyer à # personnes' }),
  sendNote:
    'Les courriers partent en quelques minutes. Tant qu’un courrier n’est pas parti, on peut le reprendre.',
  sentOn: (moment) => `Écrit le ${moment}`,
  progress: (done, total) => `${done} sur ${total} sont partis`,
  states: { waiting: 'En attente', sent: 'Envoyés', 'given-up': 'Non remis', 'taken-back': 'Repris' },
  again: 'Regarder de nouveau',
  undelivered: 'Les messages non remis',
  takeBack: 'Reprendre ce qui n’est pas parti',
  takeBackText: 'Ce qui est déjà parti ne peut plus être rappelé.',
  takenBackOn: (moment) => `Repris le ${moment}`,
  all: 'Courriers groupés',
  none: 'Aucun courrier groupé n’a encore été écrit.',
  people: (count) => plural('fr', count, { one: '# personne', other: '# personnes' }),
  done: {
    sent: 'Les courriers sont dans la file.',
    'taken-back': 'Ce qui n’était pas parti est repris.',
  },
  errors: {
    letter: 'Choisissez le courrier',
    'words-missing': 'Écrivez l’objet et le texte dans chaque langue des lecteurs',
    'words-long': 'Un objet a 120 caractères au plus, un texte 5 000',
    'nobody-left': 'Aucune de ces personnes ne peut recevoir ce courrier. Rien n’a été écrit.',
    'too-many-people': 'Cela fait plus de 5 000 personnes. Resserrez la vue et écrivez en plusieurs fois.',
    'view-changed':
      'Les personnes de cette vue ont changé entre-temps. Regardez de nouveau qui reçoit le courrier, puis envoyez.',
    'sent-already': 'Ces courriers ont déjà été écrits ; rien n’a été écrit deux fois.',
    'unknown-batch': 'Ce courrier n’existe pas.',
    'nothing-waits': 'Plus rien n’attend : tout est parti.',
    otherwise: 'Cela n’a pas pu être fait. Rien n’a changé ; réessayez.',
  },
}
