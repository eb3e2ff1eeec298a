import { useState } from 'react'
import { accessFeatures, most } from '../profile-parts.ts'
import { removePractice } from '../form/draft-intents.ts'
import type { TownOption } from '../form/form-options.ts'
import { pinOf } from '../form/pin.ts'
import type { PracticeDraft } from '../form/profile-draft.ts'
import { AbsenceFields } from './AbsenceFields.tsx'
import { Choices } from './Choices.tsx'
import { HoursFields } from './HoursFields.tsx'
import { PinFields } from './PinFields.tsx'
import { TextField } from './TextField.tsx'
import { TownField } from './TownField.tsx'
import { useWorld } from './world.ts'

interface Props {
  practice: PracticeDraft
  index: number
  act: (intent: string) => void
}

/** One practice: address, town with its pin, telephone, hours, absences, and how to get in. */
export function PracticeFields({ practice, index, act }: Props) {
  const { words, maps } = useWorld()
  const [place, setPlace] = useState({ id: practice.placeId, pin: pinOf(practice.lat, practice.lon) })
  const [map, setMap] = useState(maps[index])
  const at = `practices.${index}`
  const choose = ({ id, lat, lon }: TownOption) => {
    setPlace({ id, pin: { lat, lon } })
    setMap({ centre: { lat, lon }, towns: [] })
  }
  return (
    <section className="form-section" aria-labelledby={`practices-${index}`}>
      <h3 id={`practices-${index}`} tabIndex={-1}>
        {words.practices.one} {index + 1}
      </h3>
      <TextField
        name={`${at}.name`}
        label={words.practices.name}
        value={practice.name}
        isOptional
        dir="auto"
      />
      <TextField
        name={`${at}.street`}
        label={words.practices.street}
        value={practice.street}
        dir="auto"
        autoComplete="street-address"
      />
      <TownField at={at} index={index} practice={practice} onChoose={choose} />
      <input type="hidden" name={`${at}.placeId`} value={place.id} />
      <input type="hidden" name={`${at}.lat`} value={place.pin?.lat ?? ''} />
      <input type="hidden" name={`${at}.lon`} value={place.pin?.lon ?? ''} />
      <PinFields index={index} pin={place.pin} map={map} onMove={(pin) => setPlace({ ...place, pin })} />
      <PhoneFields at={at} phones={practice.phones} />
      <HoursFields at={at} hours={practice.hours} />
      <AbsenceFields at={at} absences={practice.absences} />
      <Choices
        name={`${at}.access`}
        legend={words.access.title}
        options={accessFeatures.map((id) => ({ id, label: words.access[id] }))}
        chosen={practice.access}
      />
      <TextField
        name={`${at}.bookingUrl`}
        type="url"
        label={words.practices.bookingUrl}
        hint={words.practices.bookingHint}
        value={practice.bookingUrl}
        isOptional
        dir="ltr"
      />
      <RemoveButton index={index} act={act} />
    </section>
  )
}

function RemoveButton({ index, act }: Pick<Props, 'index' | 'act'>) {
  const { words } = useWorld()
  return (
    <p className="form-actions">
      <button
        className="button button-danger button-small"
        name="intent"
        value={removePractice(index)}
        onClick={(event) => {
          event.preventDefault()
          act(removePractice(index))
        }}
      >
        {words.practices.remove} <span className="visually-hidden">{index + 1}</span>
      </button>
    </p>
  )
}

// One empty field more than there are numbers: a second number needs no button.
function PhoneFields({ at, phones }: { at: string; phones: string[] }) {
  const { words } = useWorld()
  const fields = [...phones, ''].slice(0, most.phones)
  return fields.map((phone, number) => (
    <TextField
      key={number}
      name={`${at}.phones.${number}`}
      type="tel"
      label={number === 0 ? words.phones.title : `${words.phones.title} ${number + 1}`}
      hint={number === 0 ? words.phones.hint : undefined}
      value={phone}
      isOptional={number > 0}
      dir="ltr"
      autoComplete={number === 0 ? 'tel' : undefined}
    />
  ))
}
