import type { Messages } from '../en/index.ts'

export const publicity: Messages['publicity'] = {
  title: 'Passages à relire',
  intro:
    'Les règles françaises de communication des médecins n’autorisent peut-être pas ces passages. Vous pouvez les garder ; l’équipe voit les mêmes repères.',
  none: 'Aucun passage repéré. Ce n’est pas une autorisation : le texte reste le vôtre.',
  basis: 'La règle',
  rules: {
    testimonial: {
      name: 'Parole de patients',
      why: 'La communication d’un médecin ne fait pas appel au témoignage de tiers : ni avis, ni étoiles, ni citations, ni remerciements (article R.4127-19-1). Dites plutôt ce que vous faites.',
    },
    comparison: {
      name: 'Comparaison',
      why: 'La comparaison avec d’autres médecins ou établissements n’est pas permise (article R.4127-19-1). Décrivez votre propre activité.',
    },
    superlative: {
      name: 'Superlatif',
      why: '« Meilleur », « leader » ou « unique » comparent à tous les autres sans le dire. Les faits sont permis : formation, années, ce que vous soignez.',
    },
    price: {
      name: 'Prix comme appât',
      why: 'Séances offertes, remises et cadeaux poussent à des soins peut-être inutiles, et la médecine n’est pas un commerce (articles R.4127-19 et R.4127-19-1). Des honoraires clairs peuvent être indiqués.',
    },
    promise: {
      name: 'Promesse de résultat',
      why: 'L’effet d’un traitement n’est jamais certain ; la communication doit être honnête et ne pas induire en erreur. Dites ce que l’on peut attendre, pour qui, et ce que l’on ignore.',
    },
    title: {
      name: 'Titre qui n’existe pas',
      why: 'La mésothérapie n’est pas une spécialité médicale : un diplôme universitaire ne donne pas le titre de spécialiste. Écrivez « diplôme de mésothérapie ».',
    },
  },
}
