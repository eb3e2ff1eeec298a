/** Everything that an error and its causes say: drizzle wraps the words of a trigger in an error of its own. */
export function saidByDatabase(problem: unknown): string {
  if (!(problem instanceof Error)) return ''
  return `${problem.message} ${saidByDatabase(problem.cause)}`
}
