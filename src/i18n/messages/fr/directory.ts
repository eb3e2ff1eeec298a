import { inSentence } from '../../in-sentence.ts'
import { plural } from '../../plural.ts'
import type { DirectoryMessages } from '../en/directory.ts'
import { de } from './elision.ts'

export const directory: DirectoryMessages = {
  title: 'Trouver un médecin formé à la mésothérapie',
  metaDescription:
    'Des médecins dont le droit d’exercer et le diplôme de mésothérapie sont vérifiés, avec la date.',
  whatLabel: 'Ce qui fait mal, ou le nom d’un médecin',
  whereLabel: 'Ville ou code postal',
  search: 'Rechercher',
  found: doctors,
  foundNear: (count, place) => `${doctors(count)} près ${de(place)}`,
  foundHere: (count) => `${doctors(count)} près de vous`,
  understood: 'Nous avons compris',
  removeChip: (what) => `Retirer : ${what}`,
  insteadOf: (from, to) => `Nous avons lu « ${to} » au lieu de « ${from} ».`,
  ignored: (words) => `Laissé de côté, car rien n’y correspond : ${words}.`,
  didYouMean: 'Vous cherchiez plutôt',
  nameChip: (name) => `Nom : ${name}`,
  placeChip: (place, km) => `${place}, ${km} km`,
  hereChip: (km) => `Autour de votre position, ${km} km`,
  filters: 'Filtres',
  facet: {
    condition: 'Traite',
    language: 'Langue parlée',
    technique: 'Technique',
    diploma: 'Diplôme',
    country: 'Pays',
  },
  distance: 'Distance',
  withinKm: (km) => `${km} km`,
  sortBy: 'Ordre',
  sortFit: 'Meilleure correspondance',
  sortDistance: 'Les plus proches',
  sortName: 'Par nom',
  apply: 'Appliquer',
  map: 'Carte',
  mapCaption: (place) => `Le nord est en haut. Distances à vol d’oiseau depuis le centre ${de(place)}.`,
  mapAlt: (count, place, km) =>
    `Carte : ${doctors(count)} à moins de ${km} km ${de(place)}. La liste dit la même chose.`,
  checkedOn: (day) => `Fiche vérifiée le ${day}`,
  notConfirmed: (day) => `Fiche confirmée le ${day}, nouvelle confirmation attendue`,
  treats: (what) => `Traite : ${inSentence(what)}`,
  treatsAmong: (what, others) =>
    others > 0
      ? `Traite : ${inSentence(what)} et ${plural('fr', others, { one: '# autre problème', other: '# autres problèmes' })}`
      : `Traite : ${inSentence(what)}`,
  // French writes the names of languages without a capital; the labels have one, for lists.
  speaks: (languages) => `Parle ${languages.toLocaleLowerCase('fr')}.`,
  diplomaHolder: 'Titulaire du diplôme',
  diplomaHolderNote: 'A le diplôme et ne donne pas de consultations.',
  nameMatches: 'Le nom correspond',
  call: (phone) => `Appeler le ${phone}`,
  km: 'km',
  orderNote:
    'L’ordre : d’abord la correspondance, puis la distance. À égalité, un tirage neutre change chaque nuit. Personne ne paie pour être mieux placé.',
  orderLink: 'Comment les résultats sont classés',
  closeButNot: (what) => `Tout près, mais pas pour « ${what} »`,
  closeButNotNote: 'Ces médecins vérifiés déclarent ne pas traiter ce problème par mésothérapie.',
  whatIsKnown: (what) => `${what} : que sait-on ?`,
  readMore: 'Lire la suite',
  noneTitle: 'Aucun médecin trouvé',
  noneNear: (place, km) => `Aucun médecin à moins de ${km} km ${de(place)}.`,
  noneText: 'Ce que vous pouvez faire :',
  noneWider: (km) => `Chercher à moins de ${km} km`,
  noneWithout: (what) => `Chercher sans « ${what} »`,
  noneAll: 'Voir tous les médecins',
  noneNearest: 'Les médecins les plus proches',
  noneAsk: 'Ou demandez à votre médecin traitant vers qui vous tourner.',
  emptyDirectory: 'Aucun médecin n’est encore publié. La société savante vérifie les premiers.',
  tooFar: (page) => `Cette réponse n’a pas de page ${page}.`,
  firstPage: 'Revenir à la première page',
  badValue: (field) => `La valeur de « ${field} » est inutilisable : nous l’avons laissée de côté.`,
  doctorsNear: (place) => `Médecins près ${de(place)}`,
  allDoctors: 'Tous les médecins',
  suggestions: 'Suggestions',
  suggestionKind: { condition: 'Trouble', place: 'Lieu', doctor: 'Médecin', guide: 'Guide' },
  suggestionCount: (count) =>
    count === 0 ? 'Aucune suggestion' : plural('fr', count, { one: '# suggestion', other: '# suggestions' }),
}

function doctors(count: number): string {
  return plural('fr', count, { one: '# médecin', other: '# médecins' })
}

// "Lombalgie aiguë" becomes "lombalgie aiguë"; an abbreviation in capitals stays.
