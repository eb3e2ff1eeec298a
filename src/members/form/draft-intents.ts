import { most } from '../profile-parts.ts'
import { pinMoved, pinOf } from './pin.ts'
import { emptyPractice, type PracticeDraft, type ProfileDraft } from './profile-draft.ts'

/** What the buttons inside a form say. Without script they post the form, and the server does the same as the script. */
export const addPractice = 'add-practice'
export const removePractice = (index: number) => `remove-practice:${index}`
export const movePin = (index: number, bearing: Bearing, metres: number) =>
  `move-pin:${index}:${bearing}:${metres}`

export const bearings = ['north', 'south', 'west', 'east'] as const
export type Bearing = (typeof bearings)[number]
export const pinSteps = [50, 500] as const

/** Takes a draft and what a button says, returns the draft after it; undefined when no such button exists. */
export function applyIntent<Draft extends Pick<ProfileDraft, 'country' | 'practices'>>(
  draft: Draft,
  intent: string,
): Draft | undefined {
  const [act, index, bearing, metres] = intent.split(':')
  const at = Number(index)
  const { practices } = draft
  if (act === addPractice) {
    const more = practices.length < most.practices ? [emptyPractice(draft.country)] : []
    return { ...draft, practices: [...practices, ...more] }
  }
  if (act === 'remove-practice') return { ...draft, practices: practices.filter((_, place) => place !== at) }
  if (act !== 'move-pin') return undefined
  const moved = practices.map((practice, place) =>
    place === at ? practiceMoved(practice, bearing, metres) : practice,
  )
  return { ...draft, practices: moved }
}

function practiceMoved(practice: PracticeDraft, bearing = '', metres = ''): PracticeDraft {
  const pin = pinOf(practice.lat, practice.lon)
  const way = bearings.find((name) => name === bearing)
  const step = pinSteps.find((distance) => String(distance) === metres)
  if (!pin || !way || !step) return practice
  const { lat, lon } = pinMoved(pin, way, step)
  return { ...practice, lat: String(lat), lon: String(lon) }
}
