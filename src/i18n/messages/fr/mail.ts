import type { MailMessages } from '../en/mail.ts'

export const mail: MailMessages = {
  greeting: 'Bonjour,',
  greetingTo: (name) => `Bonjour ${name},`,
  notice:
    'Ce message vient de l’annuaire des médecins de la société savante. Nous ne demandons jamais de mot de passe ni de document par e-mail.',
  names: {
    'confirm-email': 'Confirmation d’une adresse',
    'already-have-account': 'Compte déjà ouvert',
    'sign-in-link': 'Lien de connexion',
    'reset-password': 'Nouveau mot de passe',
    'confirm-new-email': 'Confirmation d’une nouvelle adresse',
    'email-changed-notice': 'Adresse modifiée',
    'new-sign-in': 'Connexion depuis un nouvel appareil',
    'password-changed': 'Mot de passe modifié',
    'second-factor-changed': 'Deuxième étape modifiée',
    'account-closed': 'Compte fermé',
    invitation: 'Invitation à reprendre une fiche',
    'resume-application': 'Lien vers une demande',
    'application-received': 'Demande reçue',
    'confirm-listing': 'Demande de confirmation d’une fiche',
    'confirm-reminder': 'Rappel de confirmation',
    'listing-lapsed': 'Fiche sortie de l’annuaire',
    'change-published': 'Modification publiée',
    'change-refused': 'Modification non publiée',
    'changes-wait': 'Modification en attente',
    'report-received': 'Signalement d’un lecteur, au médecin',
    'report-answer': 'Réponse à un lecteur',
  },
}
