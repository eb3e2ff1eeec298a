import type { CareFactsMessages } from '../en/care-facts.ts'

/** Words round the tables of facts about care: techniques, products, schedules, contraindications, side effects. */
export const careFacts: CareFactsMessages = {
  notSaid: 'non précisé',
  techniques: {
    caption: 'Les techniques, et leur profondeur',
    technique: 'Technique',
    depth: 'Profondeur',
    how: 'Comment on procède',
    depthUnknown: 'pas de profondeur convenue',
    withNeedle: (depth: string, needle: string) => `${depth} ; aiguille ${needle}`,
    millimetres: (from: string, to: string) => (from === to ? `${from} mm` : `de ${from} à ${to} mm`),
  },
  products: {
    caption: (day: string) => `Lu le ${day} ; non vérifié dans les registres actuels`,
    patientsCaption: 'Ce qu’il faut savoir de chacun',
    product: 'Produit',
    use: 'Cité pour',
    names: 'Noms commerciaux imprimés',
    licence: 'Autorisation',
    notices: 'Alertes et règles',
    whatToKnow: 'Ce qu’il faut savoir',
    label: (year: string) => `Notice de ${year} lue.`,
    toConfirm: '(terme à confirmer)',
    none: 'aucune trouvée',
  },
  classes: {
    caption: 'Ce que contient chacune, et ce qu’il faut savoir',
    class: 'Classe',
    products: 'Produits',
    note: 'Ce qu’il faut savoir',
  },
  uses: {
    caption: 'Usage, produit et nom commercial, puis les alertes depuis',
    use: 'Usage',
    products: 'Produits',
    brands: 'Noms imprimés',
    notices: 'Alertes parues depuis',
  },
  schedules: {
    caption: 'À quel rythme, et avec quel suivi',
    what: 'Pour quoi',
    kind: 'Qui le dit',
    sessions: 'Séances',
    followUp: 'Suivi',
    kinds: { trial: 'Étude', 'one-practice': 'Un cabinet, pas une règle', commercial: 'Un vendeur' },
  },
  contraindications: {
    caption: 'Chaque situation, pourquoi, et que faire',
    situation: 'Votre situation',
    why: 'Pourquoi, et que faire',
  },
  sideEffects: {
    caption: 'À quelle fréquence, pourquoi, et que faire',
    infectionCaption: 'Les deux sortes d’infection',
    effect: 'Effet',
    frequency: 'Fréquence',
    cause: 'Cause',
    whatToDo: 'Que faire',
  },
  condition: {
    notForTitle: 'Ce n’est pas pour',
    seeAlso: (name: string) => `Voir : ${name}`,
    title: 'Place dans les soins et séances',
    place: 'Place dans les soins',
    places: {
      'less-harm': 'Une société de praticiens, vers 2011 : « efficace et moins nocive ».',
      'more-effective': 'Une société de praticiens, vers 2011 : « plus efficace ».',
      'no-other': 'Une société de praticiens, vers 2011 : quand aucun traitement n’agit.',
    },
    placeNotSaid:
      'Nos sources ne la précisent pas. Elle ne remplace jamais un diagnostic ni les autres soins.',
    effects: 'Effets recherchés',
    effectsNote: (effects: string) => `${effects}. Recherché ne veut pas dire démontré.`,
    sessions: 'Séances dans les études',
    schedule: (name: string, sessions: string, followUp?: string) =>
      `${name} : ${sessions.charAt(0).toLowerCase()}${sessions.slice(1)}${followUp === undefined ? '' : `, suivi de ${followUp}`}.`,
    noSchedule: 'Aucun rythme trouvé dans une étude de cette maladie.',
    scheduleLink: 'Les séances en général',
    whoShouldNot: 'Qui ne doit pas en recevoir',
  },
}
