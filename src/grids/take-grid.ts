import type { APIRoute } from 'astro'
import { actorOf } from '../audit/record.ts'
import { day } from '../kernel/clock.ts'
import type { GridName } from './grid.ts'
import { gridFile } from './grid-file.ts'
import { gridWorld } from './grid-world.ts'
import { grids } from './grids.ts'
import { readAddress } from './list-address.ts'

/** The page of a list's file: everything that its address asks for, and 400 with a sentence for one that it cannot follow. */
export function takeGrid(name: GridName): APIRoute {
  return ({ url, locals }) => {
    const world = gridWorld(locals)
    const { query, problems } = readAddress(grids[name], url.searchParams, world)
    const [problem] = problems
    if (problem) {
      const sentence = locals.t.grids.problems[problem.reason](problem.parameter)
      return new Response(`${sentence}\n`, {
        status: 400,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      })
    }
    const file = gridFile(grids[name], query, world, actorOf(locals.actor))
    return new Response(file, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}-${day(world.at)}.csv"`,
      },
    })
  }
}
