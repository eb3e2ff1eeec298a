import type { APIContext, APIRoute } from 'astro'
import { z } from 'zod'
import { actorOf } from '../audit/record.ts'
import { postedForm } from '../design/form-answer.ts'
import { day } from '../kernel/clock.ts'
import type { GridName } from './grid.ts'
import { gridFile } from './grid-file.ts'
import { gridWorld } from './grid-world.ts'
import { grids } from './grids.ts'
import { readAddress } from './list-address.ts'

const chosenRows = z.array(z.uuid()).min(1).max(500)

/**
 * A list's file: everything that its address asks for, or the rows that its form has chosen; and 400 with a sentence for
 * an address that it cannot follow, and for nothing chosen.
 */
export function takeGrid(name: GridName): { GET: APIRoute; POST: APIRoute } {
  return {
    GET: (context) => fileOf(name, context, context.url.searchParams),
    POST: async (context) => {
      const form = await postedForm(context.request)
      const rows = chosenRows.safeParse(form?.getAll('row'))
      if (!rows.success) return refusal(context.locals.t.grids.nothingChosen)
      const query = form?.get('query')
      return fileOf(name, context, new URLSearchParams(typeof query === 'string' ? query : ''), rows.data)
    },
  }
}

function fileOf(
  name: GridName,
  { locals }: Pick<APIContext, 'locals'>,
  address: URLSearchParams,
  uids?: readonly string[],
): Response {
  const world = gridWorld(locals)
  const { query, problems } = readAddress(grids[name], address, world)
  const [problem] = problems
  if (problem) return refusal(locals.t.grids.problems[problem.reason](problem.parameter))
  const file = gridFile(grids[name], { query, uids }, world, actorOf(locals.actor))
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${day(world.at)}.csv"`,
    },
  })
}

function refusal(sentence: string): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  return new Response(`${sentence}\n`, { status: 400, headers })
}
