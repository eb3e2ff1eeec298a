import { Presets, SingleBar } from 'cli-progress'

/** A line on standard error for work whose end is not known: how many rows so far. */
export function rowCounter(): { update: (rows: number) => void; stop: () => void } {
  const bar = new SingleBar(
    { stream: process.stderr, format: '{value} rows', clearOnComplete: true },
    Presets.shades_classic,
  )
  bar.start(0, 0)
  return { update: (rows) => bar.update(rows), stop: () => bar.stop() }
}
