import type { Result } from '../../kernel/result.ts'
import { applyImport } from '../../members/import/apply-import.ts'
import { compareImport } from '../../members/import/compare-import.ts'
import { mapColumns, mendLines } from '../../members/import/mend-import.ts'
import { undoImport } from '../../members/import/undo-import.ts'
import type { Caller } from '../endpoint.ts'
import { problem, type Problem } from '../problem.ts'
import type { RefusalCode } from '../refusals.ts'
import type { ImportStep } from './schemas.ts'

/** Does with an import, as it was read, what the page does; what was mapped or mended is compared again. */
export async function takeStep(
  caller: Caller,
  run: { uid: string; version: number },
  step: ImportStep,
): Promise<{ ok: true } | Problem> {
  const { world, at } = caller
  const done = stepOf(caller, run, step)
  if (!done.ok) return problem(done.reason)
  if (step.act === 'apply' || step.act === 'undo') return { ok: true }
  const compared = await compareImport(world, { uid: run.uid, version: done.value }, at)
  return compared.ok ? { ok: true } : problem(compared.reason)
}

/** What comes first; returns the version that goes on. */
function stepOf(
  caller: Caller,
  run: { uid: string; version: number },
  step: ImportStep,
): Result<number, RefusalCode> {
  const { world } = caller
  const going = <Value>(done: Result<Value, RefusalCode>, version: (value: Value) => number) =>
    done.ok ? { ok: true as const, value: version(done.value) } : done
  if (step.act === 'compare') return { ok: true, value: run.version }
  if (step.act === 'apply') return going(applyImport(world, run, caller), () => run.version)
  if (step.act === 'undo') return going(undoImport(world, run, caller), () => run.version)
  if (step.act === 'map') return going(mapColumns(world, run, step.roles, caller), ({ version }) => version)
  const lines = step.lines.map(({ line, cells, choice }) => ({
    ...{ line, choice },
    cells: new Map(Object.entries(cells ?? {}).map(([column, text]) => [Number(column), text])),
  }))
  return going(mendLines(world, run, lines), ({ version }) => version)
}
