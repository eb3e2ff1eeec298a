import type { Database } from '../../kernel/database.ts'

/** A text that cannot be taken over and stands in several lines: mended once for all of them. */
export interface AlikeCell {
  column: number
  text: string
  reason: 'not-known' | 'bad-place'
  lines: number
}

/** What is mended in many lines at once: texts by their place in `readAlike`, and all lines that ask who they are about. */
export interface MendedAtOnce {
  texts: ReadonlyMap<number, string>
  /** The one person who is proposed, somebody new, or nobody; null leaves the question to each line. */
  duplicates: 'proposed' | 'new' | 'leave-out' | null
}

/** The words and towns of a run that nobody knows and that stand in more than one line, the most frequent first. */
export function readAlike({ sqlite }: Database, runId: number): AlikeCell[] {
  return sqlite
    .prepare<[number], AlikeCell>(
      `SELECT problem.value ->> 'column' AS "column", problem.value ->> 'reason' AS reason,
         cells ->> (problem.value ->> 'column') AS text, count(*) AS lines
       FROM import_row, json_each(said, '$.problems') AS problem
       WHERE run_id = ? AND needs_mending = 1 AND problem.value ->> 'reason' IN ('not-known', 'bad-place')
       GROUP BY 1, 2, 3 HAVING text <> '' AND count(*) > 1 ORDER BY lines DESC, 1, 3 LIMIT 20`,
    )
    .all(runId)
}

/** Writes the texts into every line of a run that had the old ones. In a transaction. */
export function replaceAlike(
  { sqlite }: Database,
  runId: number,
  alike: readonly AlikeCell[],
  texts: MendedAtOnce['texts'],
): void {
  const replace = sqlite.prepare(
    `UPDATE import_row SET cells = json_set(cells, @path, @text)
     WHERE run_id = @runId AND needs_mending = 1 AND cells ->> @path = @before`,
  )
  for (const [at, text] of texts) {
    const cell = alike[at]
    if (!cell || text === cell.text) continue
    replace.run({ runId, path: `$[${String(cell.column)}]`, before: cell.text, text })
  }
}

/** Decides about every line of a run that asks whom it means and was not decided. In a transaction. */
export function decideDuplicates(
  { sqlite }: Database,
  runId: number,
  decided: MendedAtOnce['duplicates'],
): void {
  if (decided === 'proposed') sqlite.prepare(takeProposed).run({ runId })
  else if (decided !== null) sqlite.prepare(decideAll).run({ runId, decided })
}

const decideAll = `
  UPDATE import_row SET choice = @decided WHERE run_id = @runId AND outcome = 'duplicate' AND choice IS NULL`

// Whom two lines propose, neither gets: they may be two people.
const takeProposed = `
  UPDATE import_row SET choice = proposed.uid
  FROM (
    SELECT min(id) AS id, said ->> '$.candidates[0].uid' AS uid FROM import_row
    WHERE run_id = @runId AND outcome = 'duplicate' AND choice IS NULL
      AND json_array_length(said, '$.candidates') = 1
    GROUP BY uid HAVING uid IS NOT NULL AND count(*) = 1
  ) AS proposed
  WHERE import_row.id = proposed.id`
