import { weekdays } from '../profile-parts.ts'
import { hoursIndex, periodsADay, periodsAsked, type HoursDraft } from '../form/profile-draft.ts'
import { idOfField } from '../form/field-id.ts'
import { useWorld } from './world.ts'

interface Props {
  at: string
  hours: readonly HoursDraft[]
}

/** When the practice is open: two periods for each day, more where more are stored. */
export function HoursFields({ at, hours }: Props) {
  const { words, errors } = useWorld()
  const whole = errors[`${at}.hours`]
  return (
    <details
      className="desk-disclosure"
      open={hours.some(({ opens }) => opens !== '') || whole !== undefined}
    >
      <summary id={idOfField(`${at}.hours`)}>
        {words.hours.title} <span className="small">({words.optional})</span>
      </summary>
      <p className="small">{words.hours.hint}</p>
      {whole !== undefined && <p className="form-error">{whole}</p>}
      <ul className="hours-editor">
        {weekdays.flatMap((weekday) =>
          periodsOf(weekday, hours).map((period) => (
            <Period key={`${weekday}-${period}`} at={at} hours={hours} weekday={weekday} period={period} />
          )),
        )}
      </ul>
    </details>
  )
}

interface PeriodProps extends Props {
  weekday: (typeof weekdays)[number]
  period: number
}

function Period({ at, hours, weekday, period }: PeriodProps) {
  const { words, errors } = useWorld()
  const index = hoursIndex(weekday, period)
  const day = words.hours.days[weekday]
  const [from, until] =
    period === 0 ? [words.hours.opens, words.hours.closes] : [words.hours.again, words.hours.againUntil]
  return (
    <li>
      <span>{period === 0 ? day : words.hours.again}</span>
      {(['opens', 'closes'] as const).map((edge) => {
        const name = `${at}.hours.${index}.${edge}`
        const error = errors[name]
        return (
          <span key={edge}>
            <input
              type="time"
              id={idOfField(name)}
              name={name}
              defaultValue={hours[index]?.[edge]}
              aria-label={`${day}, ${edge === 'opens' ? from : until}`}
              aria-invalid={error === undefined ? undefined : true}
              aria-describedby={error === undefined ? undefined : `${idOfField(name)}-error`}
            />
            {error !== undefined && (
              <span className="form-error" id={`${idOfField(name)}-error`}>
                {error}
              </span>
            )}
          </span>
        )
      })}
    </li>
  )
}

function periodsOf(weekday: number, hours: readonly HoursDraft[]): number[] {
  return [...Array(periodsADay).keys()].filter(
    (period) => period < periodsAsked || hours[hoursIndex(weekday, period)]?.opens !== '',
  )
}
