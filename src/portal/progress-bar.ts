import { Presets, SingleBar } from 'cli-progress'

export interface ProgressBar {
  update: (done: number) => void
  stop: () => void
}

/** A bar on standard error for work that may take over a second; every hundredth step is drawn. */
export function progressBar(total: number): ProgressBar {
  const options = {
    stream: process.stderr,
    format: '{bar} {value} of {total}, {eta_formatted} left',
    clearOnComplete: true,
  }
  const bar = new SingleBar(options, Presets.shades_classic)
  const step = Math.max(1, Math.floor(total / 100))
  bar.start(total, 0)
  return {
    update: (done) => {
      if (done % step === 0) bar.update(done)
    },
    stop: () => bar.stop(),
  }
}
