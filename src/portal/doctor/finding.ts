/** One thing that was looked at. `warning` asks for a look; only `wrong` makes the command fail. */
export interface Finding {
  name: string
  state: 'ok' | 'warning' | 'wrong'
  found: string
}

/** What was found, and whether it is as it must be. */
export function must(name: string, holds: boolean, found: string): Finding {
  return { name, state: holds ? 'ok' : 'wrong', found }
}

/** What was found, and whether somebody should look at it. */
export function should(name: string, holds: boolean, found: string): Finding {
  return { name, state: holds ? 'ok' : 'warning', found }
}
