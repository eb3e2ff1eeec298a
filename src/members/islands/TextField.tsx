import type { ChangeEvent } from 'react'
import type { Option } from '../form/form-options.ts'
import { idOfField } from '../form/field-id.ts'
import { useWorld } from './world.ts'

interface Props {
  name: string
  label: string
  value: string
  hint?: string
  type?: 'text' | 'tel' | 'url' | 'date' | 'time'
  /** Draws a list of choices instead of a line. */
  options?: readonly Option[]
  isOptional?: boolean
  dir?: 'ltr' | 'rtl' | 'auto'
  autoComplete?: string
  /** The list of suggestions under the field. */
  list?: string
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void
}

/** One labelled field with its hint and its error, tied together as design/components/FormField.astro does. */
export function TextField({ name, label, hint, isOptional, options, value, ...rest }: Props) {
  const { errors, errorWord, words } = useWorld()
  const id = idOfField(name)
  const error = errors[name]
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const attributes = {
    id,
    name,
    defaultValue: value,
    'aria-describedby': described || undefined,
    'aria-invalid': error === undefined ? undefined : (true as const),
    ...rest,
  }
  return (
    <div className={error === undefined ? 'form-field' : 'form-field form-field-wrong'}>
      <label htmlFor={id}>
        {label} {isOptional && <span className="small">({words.optional})</span>}
      </label>
      {hint && (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="form-error" id={`${id}-error`}>
          <span className="visually-hidden">{errorWord} </span>
          {error}
        </p>
      )}
      <Control attributes={attributes} options={options} />
    </div>
  )
}

interface ControlProps extends Pick<Props, 'options'> {
  attributes: Omit<Props, 'label' | 'value' | 'hint' | 'options'> & {
    id: string
    defaultValue: string
    'aria-describedby'?: string
    'aria-invalid'?: true
  }
}

function Control({ attributes: { onChange, list, type, autoComplete, ...common }, options }: ControlProps) {
  if (options === undefined)
    return <input {...common} type={type} list={list} autoComplete={autoComplete} onChange={onChange} />
  return (
    <select {...common}>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
