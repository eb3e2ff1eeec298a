import { createContext, useContext } from 'react'
import type { PracticeWorld } from '../form/practice-world.ts'

/** The words, choices and errors of the practices around a field. */
export const World = createContext<PracticeWorld | null>(null)

/** Returns what is around a field; a field outside an editor is a bug. */
export function useWorld(): PracticeWorld {
  const world = useContext(World)
  if (world === null) throw new Error('a field outside its editor')
  return world
}
