import type { Random } from '../../../src/portal/demo/random.ts'
import { isHebrew } from '../../../src/search/fold.ts'

const latin = [...'abcdefghijklmnopqrstuvwxyz']
const hebrew = [...'אבגדהוזחטיכלמנסעפצקרשת']

/** Takes a text, returns it with so many slips of the finger, anywhere in its words. */
export function slipped(text: string, slips: number, random: Random): string {
  let written = text
  for (let slip = 0; slip < slips; slip++) written = slippedOnce(written, random)
  return written === text ? slippedOnce(text, random) : written
}

function slippedOnce(text: string, random: Random): string {
  const letters = isHebrew(text) ? hebrew : latin
  const places = [...text].flatMap((letter, at) => (letter === ' ' ? [] : [at]))
  const at = random.pick(places)
  const [before, letter, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
  return random.pick([
    before + after,
    before + random.pick(letters) + letter + after,
    before + random.pick(letters) + after,
    before + after.slice(0, 1) + letter + after.slice(1),
  ])
}
