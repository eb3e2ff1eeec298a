import { plural } from '../../plural.ts'
import type { ToolsMessages } from '../en/tools.ts'

export const tools: ToolsMessages = {
  title: 'Outils pour les patients',
  lead: 'Trois feuilles à emporter, une carte du corps, et une aide pour signaler un effet indésirable.',
  sheets: 'Des feuilles d’une page',
  sheetsLead: 'À remplir, à imprimer ou à garder sur votre téléphone.',
  more: 'Chercher et signaler',
  pdf: 'Enregistrer en PDF',
  callFirst: 'Le numéro d’urgence :',
  bodyMapTitle: 'Où avez-vous mal ?',
  bodyMapLead:
    'Choisissez un endroit sur le dessin, ou parcourez la liste. « Utilisé pour » ne veut pas dire « prouvé » : regardez l’anneau.',
  front: 'De face',
  back: 'De dos',
  conditions: (count) => plural('fr', count, { one: '# trouble', other: '# troubles' }),
  toMap: 'Revenir au dessin',
  parts: {
    head: 'Tête',
    neck: 'Cou',
    shoulder: 'Épaule',
    elbow: 'Coude',
    hand: 'Main',
    chest: 'Poitrine',
    belly: 'Ventre',
    back: 'Dos',
    hip: 'Hanche',
    thigh: 'Cuisse',
    knee: 'Genou',
    leg: 'Jambe',
    foot: 'Pied',
    everywhere: 'Sans endroit précis',
  },
  reportTitle: 'Signaler un effet indésirable',
  reportLead:
    'Répondez à ce que vous pouvez. La page en fait un texte pour votre médecin, votre pharmacien ou l’agence du médicament. C’est vous qui l’envoyez.',
  reportCareTitle: 'D’abord, êtes-vous hors de danger ?',
  reportCareText:
    'Gêne pour respirer, visage qui gonfle, perte de connaissance : appelez les secours maintenant. Fièvre, rougeur qui s’étend, peau noire ou forte douleur : voyez un médecin aujourd’hui.',
  reportCareLink: 'Quand appeler',
  reportPrivacyTitle: 'Nous ne gardons rien',
  reportPrivacyText:
    'Vos réponses passent une fois par ce site, et vous reviennent aussitôt sous forme de texte. Elles ne sont ni enregistrées, ni notées dans nos journaux techniques, ni transmises. N’écrivez ni nom ni numéro : vous les ajouterez à l’envoi.',
  fields: {
    country: { label: 'Dans quel pays la séance a-t-elle eu lieu ?' },
    session: { label: 'Date de la séance' },
    area: { label: 'À quel endroit du corps ?' },
    products: {
      label: 'Qu’est-ce qui a été injecté ?',
      hint: 'Noms et numéros de lot, comme sur votre liste. « Je ne sais pas » est utile aussi.',
    },
    giver: {
      label: 'Qui a fait les injections ?',
      hint: 'Un médecin, une autre profession, un institut de beauté. Aucun nom n’est nécessaire.',
    },
    what: { label: 'Que s’est-il passé ?', hint: 'Ce que vous avez vu et ressenti, avec vos mots.' },
    began: {
      label: 'Quand cela a-t-il commencé ?',
      hint: 'Par exemple : le soir même, ou cinq semaines après.',
    },
    now: { label: 'Où en est-on aujourd’hui ?' },
    care: { label: 'Qu’a-t-on fait ?', hint: 'Médecin consulté, examens, médicaments, hôpital.' },
    other: {
      label: 'Quoi d’autre peut compter ?',
      hint: 'Autres médicaments, allergies, maladies, grossesse.',
    },
    age: { label: 'Âge et sexe', hint: 'Seulement si vous le voulez.' },
  },
  otherCountry: 'Un autre pays',
  outcomes: {
    '': 'Choisir',
    gone: 'C’est passé',
    better: 'Mieux, mais pas fini',
    same: 'Pareil',
    worse: 'Pire',
  },
  wrong: {
    what: 'Écrivez ce qui s’est passé.',
    session: 'Choisissez une date, ou laissez vide.',
    long: 'C’est trop long. Restez sous 3 000 caractères.',
  },
  prepare: 'Préparer le texte',
  readyTitle: 'Votre signalement est prêt',
  readyLead: 'Il n’existe que sur cette page. Quand vous la fermez, il disparaît.',
  readySteps: 'Et maintenant',
  readyCopy: 'Touchez le texte ou cliquez dessus une fois : il est sélectionné en entier. Puis copiez-le.',
  readySave: 'Ou enregistrez-le dans un fichier, ou imprimez cette page.',
  readySend: {
    FR: 'Ajoutez votre nom et votre téléphone. Donnez-le à votre médecin ou à votre pharmacien, qui peut le signaler, ou envoyez-le à l’agence du médicament. En France, c’est l’ANSM.',
    other:
      'Ajoutez votre nom et votre téléphone. Donnez-le à votre médecin ou à votre pharmacien, et demandez-lui de le signaler à l’autorité du médicament de votre pays. Nous n’avons pas vérifié l’adresse de cette autorité : nous n’en donnons donc pas.',
  },
  readyShow:
    'Montrez-le aussi au médecin qui a fait les injections, et dites « mésothérapie » à chaque médecin que vous voyez.',
  saveText: 'Enregistrer le texte',
  fileName: 'signalement-effet-indesirable.txt',
  startAgain: 'Pour changer vos réponses, revenez en arrière dans votre navigateur. Pour recommencer :',
  newReport: 'Formulaire vide',
  text: {
    heading: 'Effet indésirable possible après une mésothérapie : signalement par un patient',
    prepared: (date) =>
      `Préparé le ${date} avec un formulaire qui ne garde aucune copie. Pas encore relu par un médecin.`,
    contact: 'Nom et téléphone de la personne qui signale :',
    notStated: 'non précisé',
  },
}
