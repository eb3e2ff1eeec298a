import { mayDo, mayEnter } from '../auth/policy.ts'
import { readViews, type SavedView } from '../auth/saved-views.ts'
import { batchLists } from './batch/batch.ts'
import type { GridName } from './grid.ts'
import { gridView, type GridView } from './grid-view.ts'
import { gridWorld } from './grid-world.ts'
import { grids } from './grids.ts'

/** A list with everything around it: whose views it has, and what this reader may do with it. */
export interface DeskGrid {
  view: GridView
  views: readonly SavedView[]
  /** What was just done: `?done=`. */
  done: string | null
  /** Whether this reader may take rows away as a file, and write to the people of this list. */
  mayTake: boolean
  mayWrite: boolean
}

/** What a page of the desk shows of a list; an address that cannot be followed is answered with 400 and the rest of it. */
export function deskGrid(
  name: GridName,
  { url, locals, response }: { url: URL; locals: App.Locals; response: { status?: number } },
): DeskGrid {
  const { services, actor } = locals
  const view = gridView(grids[name], url.searchParams, gridWorld(locals))
  if (view.problems.length > 0) response.status = 400
  return {
    view,
    views: actor === null ? [] : readViews(services.database, actor.accountId, name),
    done: url.searchParams.get('done'),
    mayTake: mayEnter(`/[lang]/staff/${name}.csv`, actor) === 'yes',
    mayWrite: batchLists.some((list) => list === name) && mayDo('bulk.send', actor) === 'yes',
  }
}
