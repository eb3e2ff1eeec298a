import type { Option } from '../form/form-options.ts'
import { idOfField } from '../form/field-id.ts'
import { useWorld } from './world.ts'

interface Props {
  name: string
  legend: string
  options: readonly Option[]
  chosen: readonly string[]
  hint?: string
}

/** Boxes to tick under one question. */
export function Choices({ name, legend, options, chosen, hint }: Props) {
  const { errors } = useWorld()
  const id = idOfField(name)
  const error = errors[name]
  return (
    <fieldset
      className="choice-group"
      id={id}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend>{legend}</legend>
      {hint && <p className="small">{hint}</p>}
      {error !== undefined && (
        <p className="form-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div className="choice-list choice-list-columns">
        {options.map((option) => (
          <label className="choice" key={option.id}>
            <input
              type="checkbox"
              name={name}
              value={option.id}
              defaultChecked={chosen.includes(option.id)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
