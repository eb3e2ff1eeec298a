/** Names of people in names of conditions keep their capital everywhere. */
const properNames = /^(?:Achill|Peyronie|De Quervain)/

/** Takes a label, returns it as it stands inside a sentence: without its first capital, unless that belongs to it. */
export function inSentence(label: string): string {
  const isOrdinary = /^\p{Lu}\p{Ll}/u.test(label) && !properNames.test(label)
  return isOrdinary ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
