import { useEffect, useState } from 'react'
import type { Locale } from '../../i18n/locales.ts'
import type { TownOption } from '../form/form-options.ts'

const pauseMs = 150

/** Asks the site which towns a text may mean, while it is typed; the list of before stands until the answer is there. */
export function useTowns(typed: string, country: string, locale: Locale, first: TownOption[]): TownOption[] {
  const [towns, setTowns] = useState(first)
  useEffect(() => {
    if (typed.trim().length < 2) return
    const asking = new AbortController()
    const wait = setTimeout(() => {
      const query = new URLSearchParams({ q: typed.slice(0, 80), country })
      fetch(`/${locale}/join/towns.json?${query}`, { signal: asking.signal })
        .then((answer) => (answer.ok ? answer.json() : { towns: [] }))
        .then(({ towns: found }: { towns: TownOption[] }) => setTowns(found))
        // Without an answer the town is asked for when the form is saved.
        .catch(() => undefined)
    }, pauseMs)
    return () => {
      clearTimeout(wait)
      asking.abort()
    }
  }, [typed, country, locale])
  return towns
}
