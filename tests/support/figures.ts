/** Prints one line of figures, whatever a test runner does with what tests print. */
export function tellFigures(promise: string, figures: Record<string, number | string>): void {
  const words = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`)
  process.stdout.write(`promise: ${promise}: ${words.join(', ')}\n`)
}
