import type { Database } from '../../kernel/database.ts'
import { fold } from '../../search/fold.ts'
import { kmBetween } from '../../search/gazetteer/box.ts'
import { placesNamed } from '../../search/gazetteer/places.ts'
import type { ListedPerson } from './listing-file.ts'

type Practice = ListedPerson['practices'][number]

/** A town of that name may lie this far from the practice, and is not meant when it lies farther. */
const sameTownKm = 25

/** Finds the gazetteer's town of a practice by its name and nearness; null when there is none. */
export function placeFinder(database: Database): (practice: Practice) => string | null {
  const known = new Map<string, ReturnType<typeof placesNamed>>()
  return (practice) => {
    if (practice.placeId) return practice.placeId
    const name = fold(practice.city)
    const towns = known.get(name) ?? placesNamed(database, name)
    known.set(name, towns)
    const near = towns.find(
      (town) => town.country === practice.country && kmBetween(town, practice) <= sameTownKm,
    )
    return near?.id ?? null
  }
}
