/** Gives the time of now. Handed in everywhere, so that tests and demonstrations can fix it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()

/** A clock that always shows the same instant. */
export function fixedClock(iso: string): Clock {
  return () => new Date(iso)
}

/** The calendar day of an instant in UTC, as YYYY-MM-DD. */
export function day(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}

/** The instant `days` days later (earlier when negative). */
export function addDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000)
}

/** The first instant of the next day in UTC. */
export function nextMidnight(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 86_400_000 + 1) * 86_400_000)
}
