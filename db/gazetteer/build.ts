import { writeFileSync } from 'node:fs'
import { encodePlaces } from '../../src/search/gazetteer/place-file.ts'
import { gazetteerFile } from '../../src/search/gazetteer/load-gazetteer.ts'
import { collectPlaces } from './places.ts'

// Makes the committed file of towns again (`npm run gazetteer`). The same sources give the same bytes.
const places = collectPlaces()
const bytes = encodePlaces(places)
writeFileSync(gazetteerFile, bytes)

for (const [country, list] of [...Map.groupBy(places, (place) => place.country)].sort())
  console.log(`${country}  ${String(list.length).padStart(6)} places`)
const names = places.reduce((sum, place) => sum + place.names.length, 0)
const codes = places.reduce((sum, place) => sum + place.postalCodes.length, 0)
console.log(`${places.length} places, ${names} names, ${codes} postal codes: ${bytes.length} bytes`)
