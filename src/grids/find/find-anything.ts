import { z } from 'zod'
import type { Actor } from '../../auth/actor.ts'
import { mayEnter } from '../../auth/policy.ts'
import { letterName } from '../../mail/letters-desk.ts'
import { folding } from '../folding.ts'
import type { GridWorld } from '../grid.ts'
import { asked } from '../lists/rows-by-id.ts'
import { finders, type Finder, type FoundKind } from './finders.ts'
import { wantedOf, type Wanted } from './wanted.ts'

const row = z.object({ uid: z.string(), label: z.string().nullable(), note: z.string().nullable() })

/** How many of a kind are shown; the list of the kind has the rest. */
export const shownOfKind = 20

export interface Found {
  href: string
  label: string
  note: string
}

export interface FoundGroup {
  kind: FoundKind
  found: Found[]
  /** Where all of them are, when there are more. */
  more: string | undefined
}

/**
 * Everything that this reader may open and that has what was typed as its number or address; or else, in its name. The
 * first of both that finds anything is the answer.
 */
export function findAnything(world: GridWorld, reader: Actor | null, text: string): FoundGroup[] {
  const wanted = wantedOf(text)
  if (wanted.typed === '') return []
  const open = finders.filter(({ route }) => mayEnter(route, reader) === 'yes')
  const exact = groups(open, ({ exactly }) => exactly, wanted, world)
  return exact.length > 0 || wanted.q === '' ? exact : groups(open, ({ byWords }) => byWords, wanted, world)
}

/** The address of the one thing that was found; undefined when there are several, or none. */
export function onlyFound(found: readonly FoundGroup[]): string | undefined {
  const [group, ...others] = found
  return others.length === 0 && group?.found.length === 1 ? group.found[0]?.href : undefined
}

function groups(
  open: readonly Finder[],
  conditionOf: (finder: Finder) => string | undefined,
  wanted: Wanted,
  world: GridWorld,
): FoundGroup[] {
  return open
    .map((finder) => groupOf(finder, conditionOf(finder), wanted, world))
    .filter(({ found }) => found.length > 0)
}

function groupOf(
  { kind, select, path, list }: Finder,
  condition: string | undefined,
  { typed, ...wanted }: Wanted,
  world: GridWorld,
): FoundGroup {
  const { locale } = world
  const rows =
    condition === undefined
      ? []
      : folding(world.database)
          .prepare(`${select} WHERE ${condition} ORDER BY one.id LIMIT ${shownOfKind + 1}`)
          .all({ ...asked(world), ...wanted, typed })
  const found = z.array(row).parse(rows)
  const isMore = found.length > shownOfKind && list !== undefined
  return {
    kind,
    found: found.slice(0, shownOfKind).map(({ uid, label, note }) => ({
      href: `/${locale}/staff/${path(uid)}`,
      label: wordsOf(kind, label, world),
      note: note ?? '',
    })),
    more: isMore ? `/${locale}/staff/${list}/?${new URLSearchParams({ q: typed }).toString()}` : undefined,
  }
}

function wordsOf(kind: FoundKind, label: string | null, { t }: GridWorld): string {
  if (label === null) return t.staff.reports.unknownDoctor
  if (kind === 'letter') return letterName({ name: label }, t)
  return kind === 'doctor' || kind === 'case' || kind === 'report' ? t.profile.doctorTitle(label) : label
}
