/** "d’Albi", "du Mans", "de Lyon": takes the name of a place, returns it joined to « de ». */
export function de(place: string): string {
  if (place.startsWith('Le ')) return `du ${place.slice(3)}`
  if (place.startsWith('Les ')) return `des ${place.slice(4)}`
  return /^[aeiouàâäéèêëîïôöùûüœæ]/i.test(place) ? `d’${place}` : `de ${place}`
}
