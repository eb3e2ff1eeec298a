import type { ActionAPIContext } from 'astro:actions'
import { actorOf } from '../audit/record.ts'

/** Who does it, as the register of acts names them, and when. */
export function deedOf({ services, actor }: ActionAPIContext['locals']): { by: string; at: Date } {
  return { by: actorOf(actor), at: services.clock() }
}
