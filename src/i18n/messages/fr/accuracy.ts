import { plural } from '../../plural.ts'
import type { AccuracyMessages } from '../en/accuracy.ts'

export const accuracy: AccuracyMessages = {
  title: 'L’exactitude de l’annuaire, en chiffres',
  lead: 'Combien de fiches sont confirmées, de quand datent les contrôles, et en combien de temps nous répondons à un signalement. Des chiffres comptés, pas estimés, même quand ils ne sont pas flatteurs.',
  demonstration:
    'Ceci est une démonstration : les médecins sont inventés, et donc aussi tout ce qui est compté ici.',
  countedAt: (moment) => `Compté le ${moment}.`,
  fresh:
    'La page est recomptée dès qu’une fiche change, et au plus tard à minuit UTC. Un signalement reçu entre-temps peut manquer jusque-là.',
  headings: ['Quoi', 'Chiffre', 'Comment on compte'],
  showTable: 'Les chiffres en tableau',
  none: 'encore rien à compter',
  percent: (figure) => `${figure} %`,
  shareOf: (share, part, whole) => (whole === 0 ? share : `${share} (${part} sur ${whole})`),
  days: (count) => plural('fr', count, { one: '# jour', other: '# jours' }),
  facts: {
    listed: (count) =>
      plural('fr', count, { one: 'médecin affiché aujourd’hui', other: 'médecins affichés aujourd’hui' }),
    confirmed: 'des fiches confirmées par le médecin depuis moins de 90 jours',
    licenceAge: 'jours depuis le contrôle du droit d’exercer (médiane)',
    late: (count) =>
      plural('fr', count, {
        one: 'signalement attend plus longtemps que promis',
        other: 'signalements attendent plus longtemps que promis',
      }),
  },
  sections: {
    listings: 'Qui est affiché',
    checks: 'De quand datent les contrôles',
    reports: 'Ce que signalent les lecteurs',
    gone: 'Qui est arrivé et qui est parti cette année',
  },
  rows: {
    listed: {
      title: 'Médecins affichés',
      how: 'Tous ceux dont la fiche est publique en ce moment : vérifiés, d’accord, et non suspendus.',
    },
    confirmed: {
      title: 'Confirmées depuis moins de 90 jours',
      how: 'Parmi les médecins affichés, ceux qui ont dit dans les 90 derniers jours que leur fiche est toujours juste.',
    },
    licenceAge: {
      title: 'Âge du contrôle du droit d’exercer',
      how: 'Le dernier contrôle de chaque médecin affiché ; la moitié sont plus récents, la moitié plus anciens.',
    },
    diplomaAge: {
      title: 'Âge du contrôle du diplôme',
      how: 'La même chose pour le diplôme ; s’il y en a plusieurs, celui contrôlé en dernier.',
    },
    ending: {
      title: 'Contrôles qui prennent fin d’ici 60 jours',
      how: 'Droits d’exercer et diplômes de médecins affichés à recontrôler d’ici là, sans quoi la fiche disparaît.',
    },
    open: {
      title: 'Signalements ouverts',
      how: 'Erreurs signalées par des lecteurs et auxquelles personne n’a encore répondu.',
    },
    late: {
      title: 'Dont en retard',
      how: 'Ouverts depuis plus de deux jours ouvrés, le délai que nous promettons. Les week-ends sont ceux du pays de la société.',
    },
    answered: {
      title: 'Signalements traités cette année',
      how: 'Depuis le 1er janvier, quelle que soit la réponse.',
    },
    workingDays: {
      title: 'Délai de réponse',
      how: 'La médiane des jours ouvrés entre un signalement et sa réponse, pour ceux traités cette année.',
    },
    came: {
      title: 'Nouvellement affichés',
      how: 'Médecins dont la fiche est devenue publique pour la première fois depuis le 1er janvier.',
    },
    suspended: {
      title: 'Suspendus',
      how: 'Médecins dont la fiche a été masquée sur-le-champ depuis le 1er janvier, même si elle est revenue.',
    },
    lapsed: {
      title: 'Sortis d’eux-mêmes',
      how: 'Médecins dont la fiche a disparu depuis le 1er janvier, faute de confirmation ou parce qu’un contrôle a pris fin avant d’être refait.',
    },
    withdrawn: {
      title: 'Retirés ou révoqués',
      how: 'Médecins dont la fiche a pris fin depuis le 1er janvier, à leur demande ou par notre décision, et qui ne sont pas revenus.',
    },
    departed: {
      title: 'Partis définitivement',
      how: 'Médecins qui ont fait effacer toutes leurs données depuis le 1er janvier.',
    },
  },
  yearOfChecks: {
    title: 'Une année de contrôles',
    sentence: (checks) =>
      `Ces 52 dernières semaines, ${plural('fr', checks, { one: '# fait a été comparé à sa source', other: '# faits ont été comparés à leur source' })}. Un trait est une semaine : plus il est long, plus il y en a eu. Le point est aujourd’hui.`,
    nothing: 'Ces 52 dernières semaines, rien n’a été contrôlé.',
    headings: { month: 'Mois', checks: 'Contrôles' },
  },
  months: {
    title: 'Fiches nouvelles et terminées, mois par mois',
    sentence: (listed, gone) =>
      `Ces douze derniers mois : ${plural('fr', listed, { one: '# médecin nouvellement affiché', other: '# médecins nouvellement affichés' })} (barres pleines) et ${plural('fr', gone, { one: '# fiche terminée', other: '# fiches terminées' })} (barres vides).`,
    nothing: 'Ces douze derniers mois, aucune nouvelle fiche, et aucune fiche terminée.',
    headings: { month: 'Mois', listed: 'Nouvelles', gone: 'Terminées' },
  },
  ages: {
    title: 'Depuis quand le droit d’exercer est contrôlé',
    sentence: (days) =>
      `Médecins affichés selon les mois écoulés depuis le contrôle de leur droit d’exercer ; la médiane est de ${plural('fr', days, { one: '# jour', other: '# jours' })}.`,
    nothing: 'Personne n’est affiché, il n’y a donc aucun contrôle à compter.',
    headings: { age: 'Mois depuis le contrôle', doctors: 'Médecins' },
    upTo: (months) => `jusqu’à ${months}`,
    older: (months) => `plus de ${months}`,
  },
}
