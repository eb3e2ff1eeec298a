import type { Logger } from 'pino'
import type { DoctorSearch } from '../directory/doctor-search.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Database } from '../kernel/database.ts'

const everyMs = 10 * 60 * 1000

/** Keeps what the search knows for the next start: at once when it was built anew, and again after many changes. */
export function keepSearch(doctors: DoctorSearch, database: Database, clock: Clock, log: Logger): void {
  const store = () => {
    try {
      doctors.store(clock())
    } catch (err) {
      // The next start only takes longer.
      log.warn({ err }, 'the search was not kept for the next start')
    }
  }
  store()
  const timer = setInterval(() => {
    if (database.sqlite.open) store()
    else clearInterval(timer)
  }, everyMs).unref()
}
