/** What every command about a register is asked with. */
export interface Which {
  register: string
  json?: boolean
}

/** The sentence for a register of which nothing was loaded. */
export function notLoaded(register: string): string {
  return `${register}: no publication was loaded yet; see portal register load --help`
}

/** Prints an answer: as JSON, or as sentences. */
export function print(asJson: boolean | undefined, value: object, sentences: string): void {
  process.stdout.write(asJson ? `${JSON.stringify(value)}\n` : `${sentences}\n`)
}
