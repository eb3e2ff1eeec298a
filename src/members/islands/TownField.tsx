import { useState } from 'react'
import type { TownOption } from '../form/form-options.ts'
import type { PracticeDraft } from '../form/profile-draft.ts'
import { TextField } from './TextField.tsx'
import { useTowns } from './use-towns.ts'
import { useWorld } from './world.ts'

interface Props {
  at: string
  index: number
  practice: PracticeDraft
  onChoose: (town: TownOption) => void
}

/** Postcode, town and country. With script the town is suggested while typing; without, the server asks which one. */
export function TownField({ at, index, practice, onChoose }: Props) {
  const { words, countries, towns: unclear, locale } = useWorld()
  const asked = unclear[index] ?? []
  const [typed, setTyped] = useState('')
  const towns = useTowns(typed, practice.country, locale, [])
  const list = `${at}-towns`
  return (
    <>
      <div className="field-row field-row-place">
        <TextField
          name={`${at}.postalCode`}
          label={words.practices.postalCode}
          value={practice.postalCode}
          dir="ltr"
          autoComplete="postal-code"
        />
        <TextField
          name={`${at}.city`}
          label={words.practices.city}
          value={practice.city}
          dir="auto"
          list={list}
          autoComplete="off"
          onChange={({ target }) => {
            setTyped(target.value)
            const chosen = towns.find(({ label }) => label === target.value)
            if (!chosen) return
            target.value = chosen.city
            onChoose(chosen)
          }}
        />
      </div>
      <datalist id={list}>
        {towns.map(({ id, label }) => (
          <option key={id} value={label} />
        ))}
      </datalist>
      {asked.length > 0 && (
        <fieldset className="choice-group" id={`practices-${index}-choice`}>
          <legend>{words.practices.chooseTown}</legend>
          {asked.map((town) => (
            <label className="choice" key={town.id}>
              <input type="radio" name={`${at}.choice`} value={town.id} onChange={() => onChoose(town)} />
              <span>{town.label}</span>
            </label>
          ))}
        </fieldset>
      )}
      <TextField
        name={`${at}.country`}
        label={words.practices.country}
        value={practice.country}
        options={countries}
      />
    </>
  )
}
