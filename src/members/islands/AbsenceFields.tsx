import { most } from '../profile-parts.ts'
import type { AbsenceDraft } from '../form/profile-draft.ts'
import { TextField } from './TextField.tsx'
import { idOfField } from '../form/field-id.ts'
import { useWorld } from './world.ts'

interface Props {
  at: string
  absences: readonly AbsenceDraft[]
}

/** When the doctor is away: the stored absences and one empty pair of days. */
export function AbsenceFields({ at, absences }: Props) {
  const { words, errors } = useWorld()
  const fields = [...absences, { from: '', until: '' }].slice(0, most.absences)
  const whole = errors[`${at}.absences`]
  return (
    <details className="desk-disclosure" open={absences.length > 0 || whole !== undefined}>
      <summary id={idOfField(`${at}.absences`)}>
        {words.absences.title} <span className="small">({words.optional})</span>
      </summary>
      <p className="small">{words.absences.hint}</p>
      {whole !== undefined && <p className="form-error">{whole}</p>}
      {fields.map(({ from, until }, number) => (
        <div className="field-row" key={number}>
          <TextField
            name={`${at}.absences.${number}.from`}
            type="date"
            label={words.absences.from}
            value={from}
          />
          <TextField
            name={`${at}.absences.${number}.until`}
            type="date"
            label={words.absences.until}
            value={until}
          />
        </div>
      ))}
    </details>
  )
}
