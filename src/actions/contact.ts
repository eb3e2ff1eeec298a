import { z } from 'zod'
import { isFilledByHand } from '../directory/form-stamp.ts'
import { systemClock } from '../kernel/clock.ts'
import { contactForm, contactSociety } from '../memberships/contact-society.ts'
import { given } from './account-answers.ts'
import { guarded } from './guarded.ts'
import { refusal } from './refusal.ts'

/** Two fields that nobody sees: one that only programs fill in, and when the form was shown. */
const shown = { website: z.string().nullish(), stamp: z.string().max(200).nullish() }

/** What readers write to the society. */
export const contact = {
  send: guarded('contact.send', {
    input: contactForm.extend(shown),
    handler: async ({ website, stamp, ...form }, { locals: { services, clientKey } }) => {
      if (website || !isFilledByHand(services.secrets, stamp ?? '', systemClock()))
        throw refusal('not-by-hand')
      const allowance = await services.limits.take('report-network', clientKey)
      if (!allowance.ok) throw refusal('too-many')
      return { value: given(contactSociety(services, form, services.clock())) }
    },
  }),
}
