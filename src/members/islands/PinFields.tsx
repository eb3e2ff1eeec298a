import type { MapTownOption } from '../form/form-options.ts'
import { bearings, movePin, pinSteps } from '../form/draft-intents.ts'
import { pinMoved, type Pin } from '../form/pin.ts'
import { PinMap } from './PinMap.tsx'
import { useWorld } from './world.ts'

interface Props {
  /** The number of the practice in the form. */
  index: number
  pin: Pin | undefined
  map: { centre: Pin; towns: MapTownOption[] } | undefined
  onMove: (pin: Pin) => void
}

/** Where exactly the practice stands: a map, and buttons that move its pin by steps in metres. */
export function PinFields({ index, pin, map, onMove }: Props) {
  const { words, errors } = useWorld()
  const error = errors[`practices.${index}.lat`]
  return (
    <fieldset className="choice-group" id={`practices-${index}-lat`}>
      <legend>{words.pin.title}</legend>
      {error !== undefined && <p className="form-error">{error}</p>}
      {pin === undefined ? (
        <p className="small">{words.pin.none}</p>
      ) : (
        <>
          <p className="small">{words.pin.hint}</p>
          <PinMap
            centre={map?.centre ?? pin}
            pin={pin}
            towns={map?.towns ?? []}
            label={words.pin.map}
            onMove={onMove}
          />
          <p className="small" role="status">
            {words.pin.position}{' '}
            <span className="number">{`${pin.lat.toFixed(5)}, ${pin.lon.toFixed(5)}`}</span>
          </p>
          {pinSteps.map((metres) => (
            <p className="row" key={metres}>
              {bearings.map((bearing) => (
                <button
                  key={bearing}
                  className="button button-outline button-small"
                  name="intent"
                  value={movePin(index, bearing, metres)}
                  onClick={(event) => {
                    event.preventDefault()
                    onMove(pinMoved(pin, bearing, metres))
                  }}
                >
                  {words.pin[bearing]} <span className="number">{`${metres} ${words.pin.metres}`}</span>
                </button>
              ))}
            </p>
          ))}
        </>
      )}
    </fieldset>
  )
}
