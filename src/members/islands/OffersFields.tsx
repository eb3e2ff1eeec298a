import { stances } from '../profile-parts.ts'
import type { OfferOption } from '../form/form-options.ts'
import type { ProfileDraft } from '../form/profile-draft.ts'
import { useWorld } from './world.ts'

interface Props {
  draft: ProfileDraft
}

/** For each condition: offered, not offered, or not stated. What the country forbids cannot be chosen, and says why. */
export function OffersFields({ draft }: Props) {
  const { options } = useWorld()
  const countries = new Set([draft.country, ...draft.practices.map(({ country }) => country)])
  return options.offers.map(({ label, offers }) => (
    <details
      key={label}
      className="desk-disclosure"
      open={offers.some(({ id }) => draft.offers[id] !== undefined) || label === options.offers[0]?.label}
    >
      <summary>{label}</summary>
      <ul className="stance-list">
        {offers.map((offer) => (
          <Offer
            key={offer.id}
            offer={offer}
            stance={draft.offers[offer.id] ?? ''}
            ban={offer.bans.find(({ country }) => countries.has(country))?.rule}
          />
        ))}
      </ul>
    </details>
  ))
}

function Offer({ offer: { id, label }, stance, ban }: { offer: OfferOption; stance: string; ban?: string }) {
  const { words, errors } = useWorld()
  const name = `offers.${id}`
  const error = errors[name]
  return (
    <li>
      <div id={`offers-${id}`} tabIndex={-1}>
        <b>{label}</b>
        {ban !== undefined && (
          <p className="small" id={`offers-${id}-ban`}>
            {words.offers.banned}: {ban}
          </p>
        )}
        {error !== undefined && <p className="form-error">{error}</p>}
      </div>
      <div className="stance-choices" role="group" aria-label={label}>
        {[...stances, 'open' as const].map((choice) => (
          <label className="choice" key={choice}>
            <input
              type="radio"
              name={name}
              value={choice === 'open' ? '' : choice}
              defaultChecked={stance === (choice === 'open' ? '' : choice)}
              disabled={choice === 'offered' && ban !== undefined}
              aria-describedby={choice === 'offered' && ban !== undefined ? `offers-${id}-ban` : undefined}
            />
            <span>{words.offers[choice]}</span>
          </label>
        ))}
      </div>
    </li>
  )
}
