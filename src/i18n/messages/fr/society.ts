import type { SocietyMessages } from '../en/society.ts'

export const society: SocietyMessages = {
  title: 'La société savante',
  pages: {
    'who-we-are': 'Qui nous sommes',
    statutes: 'Statuts',
    congresses: 'Congrès',
    bulletin: 'Bulletin et recherches',
    join: 'Devenir membre',
    contact: 'Nous écrire',
  },
  more: 'En savoir plus sur la société',
  template: {
    title: 'Ce texte est un modèle',
    text: 'La société qui fait fonctionner ce site ne l’a pas encore écrit. Ce qui figure entre chevrons est à compléter par elle.',
    demonstration:
      'Ceci est une démonstration : la société et toutes les personnes nommées ici sont inventées.',
  },
  written: (day) => `Écrit le ${day}.`,
  review: (day) => `À relire avant le ${day}.`,
  board: {
    title: 'Bureau',
    none: 'Aucun membre du bureau n’est nommé ici : seuls le sont ceux qui l’ont accepté.',
    note: 'Seuls sont nommés ceux qui l’ont accepté.',
    since: (day) => `depuis le ${day}`,
    span: (from, until) => `du ${from} au ${until}`,
    before: 'Auparavant',
    roles: {
      president: 'Présidence',
      'vice-president': 'Vice-présidence',
      secretary: 'Secrétariat général',
      treasurer: 'Trésorerie',
      member: 'Membre du bureau',
      auditor: 'Vérification des comptes',
      'honorary-president': 'Présidence d’honneur',
    },
  },
  categories: { title: 'À quel titre on peut adhérer', dues: 'Avec cotisation', noDues: 'Sans cotisation' },
  contact: {
    lead: 'Votre message va aux personnes qui écrivent les lettres de la société. Leurs adresses ne sont pas montrées ici, et le site ne garde pas de copie du message.',
    notMedical:
      'N’écrivez rien sur votre santé : nous ne pouvons pas conseiller de traitement. En cas d’urgence, appelez le numéro d’urgence de votre pays.',
    message: 'Votre message',
    messageHint: '2 000 caractères au plus.',
    replyTo: 'Votre adresse électronique',
    replyToHint: 'Seulement pour la réponse.',
    send: 'Envoyer',
    sent: 'Votre message est parti',
    sentText:
      'La société répond par courrier électronique. Sans réponse au bout de deux semaines, écrivez-nous de nouveau.',
    report:
      'Une erreur sur la fiche d’un médecin ? Utilisez le lien de cette fiche : votre signalement arrivera ainsi aux bonnes personnes.',
    errors: {
      message: 'Écrivez entre 5 et 2 000 caractères',
      replyTo: 'Écrivez une adresse électronique complète',
      'too-many':
        'Trop de messages sont arrivés en peu de temps. Merci de réessayer dans une heure ou plus tard.',
      'not-by-hand':
        'C’était plus rapide qu’une personne ne peut écrire. Merci d’appuyer de nouveau sur le bouton.',
      'nobody-reads':
        'Personne à la société ne peut recevoir de message pour le moment. Merci de réessayer un autre jour.',
      otherwise: 'Le message n’a pas pu partir. Merci de réessayer.',
    },
  },
}
