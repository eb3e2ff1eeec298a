import { createContext, useContext } from 'react'
import type { FormWorld } from '../form/form-options.ts'

/** The words, choices and errors of the form around a field. */
export const World = createContext<FormWorld | null>(null)

/** Returns the form around a field; a field outside a form is a bug. */
export function useWorld(): FormWorld {
  const world = useContext(World)
  if (world === null) throw new Error('a field outside its form')
  return world
}
