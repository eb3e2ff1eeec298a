import { useRef, type PointerEvent } from 'react'
import { boxAround, freeSpot } from '../../design/map-labels.ts'
import { projection, radiusThatHolds, type Place } from '../../design/map-projection.ts'
import { pinRounded, type Pin } from '../form/pin.ts'
import type { MapTownOption } from '../form/form-options.ts'

interface Props {
  centre: Place
  pin: Pin
  towns: readonly MapTownOption[]
  /** What is read out for the picture. */
  label: string
  onMove: (pin: Pin) => void
}

const size = 360
const middle = size / 2
const rim = middle - 22

/** The rings round a town and the pin of a practice, drawn as the public maps are; the pin follows the pointer. */
export function PinMap({ centre, pin, towns, label, onMove }: Props) {
  const map = useRef<SVGSVGElement>(null)
  const scale = rim / radiusThatHolds(centre, [pin])
  const project = projection(centre, middle, scale)
  const at = project(pin)
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    const box = map.current?.getBoundingClientRect()
    if (!box || event.buttons === 0) return
    const spot = {
      x: ((event.clientX - box.left) / box.width) * size,
      y: ((event.clientY - box.top) / box.height) * size,
    }
    onMove(placeAt(spot, centre, scale))
  }
  return (
    <svg
      ref={map}
      className="ring-map pin-map"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag(event)
      }}
      onPointerMove={drag}
    >
      <circle className="map-land" cx={middle} cy={middle} r={rim} />
      {[1, 2, 3].map((ring) => (
        <circle
          key={ring}
          className={ring === 3 ? 'map-rim' : 'map-ring'}
          cx={middle}
          cy={middle}
          r={(rim * ring) / 3}
        />
      ))}
      <circle className="map-ticks" cx={middle} cy={middle} r={rim + 7} pathLength="360" />
      <circle className="map-ticks-long" cx={middle} cy={middle} r={rim + 8} pathLength="360" />
      {placedTowns(towns, project).map(({ x, y, text, anchor }) => (
        <text key={text} className="map-label" x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
      <path className="map-here" d={`M${middle - 9} ${middle}h18M${middle} ${middle - 9}v18`} />
      <circle className="map-mark" cx={at.x} cy={at.y} r={15} />
      <circle className="map-point" cx={at.x} cy={at.y} r={10} />
    </svg>
  )
}

function placedTowns(towns: readonly MapTownOption[], project: ReturnType<typeof projection>) {
  const taken = [boxAround({ x: middle, y: middle }, 10, 10)]
  return towns.flatMap(({ name, ...place }) => {
    const label = freeSpot(name, project(place), { middle, rim, taken })
    if (label === null) return []
    taken.push(label.box)
    return [label]
  })
}

function placeAt({ x, y }: { x: number; y: number }, centre: Place, scale: number): Pin {
  // The projection is even over a town: one step back is enough.
  const east = projection(centre, 0, scale)({ lat: centre.lat, lon: centre.lon + 1 }).x
  const south = projection(centre, 0, scale)({ lat: centre.lat - 1, lon: centre.lon }).y
  return pinRounded({ lat: centre.lat - (y - middle) / south, lon: centre.lon + (x - middle) / east })
}
