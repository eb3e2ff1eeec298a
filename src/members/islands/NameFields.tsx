import type { NameDraft, ProfileDraft } from '../form/profile-draft.ts'
import { TextField } from './TextField.tsx'
import { useWorld } from './world.ts'

const alwaysAsked = ['Latn', 'Hebr']

/** The name in each script it is written in, and the country of the licence. */
export function NameFields({ draft }: { draft: ProfileDraft }) {
  const { words, options, errors } = useWorld()
  const asked = draft.names.filter(
    ({ script, given, family }) => alwaysAsked.includes(script) || given + family !== '',
  )
  return (
    <div id="names" tabIndex={-1}>
      {errors['names'] !== undefined && <p className="form-error">{errors['names']}</p>}
      {asked.map((name) => (
        <NameFieldset key={name.script} name={name} />
      ))}
      <TextField
        name="country"
        label={words.names.country}
        value={draft.country}
        options={options.countries}
      />
    </div>
  )
}

function NameFieldset({ name: { script, given, family } }: { name: NameDraft }) {
  const { words } = useWorld()
  const legend = Object.entries(words.names.script).find(([id]) => id === script)?.[1]
  const dir = script === 'Hebr' || script === 'Arab' ? 'rtl' : 'ltr'
  const isFirst = script === 'Latn'
  return (
    <fieldset className="choice-group">
      <legend>{legend}</legend>
      <div className="field-row">
        <TextField
          name={`names.${script}.given`}
          label={words.names.given}
          value={given}
          dir={dir}
          autoComplete={isFirst ? 'given-name' : undefined}
        />
        <TextField
          name={`names.${script}.family`}
          label={words.names.family}
          value={family}
          dir={dir}
          autoComplete={isFirst ? 'family-name' : undefined}
        />
      </div>
    </fieldset>
  )
}
