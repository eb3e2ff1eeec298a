import { isFilledByHand, unseenFields } from '../directory/form-stamp.ts'
import { systemClock } from '../kernel/clock.ts'
import { contactForm, contactSociety } from '../memberships/contact-society.ts'
import { guarded } from './guarded.ts'
import { given, refusal } from './refusal.ts'

/** What readers write to the society. */
export const contact = {
  send: guarded('contact.send', {
    input: contactForm.extend(unseenFields),
    handler: async ({ website, stamp, ...form }, { locals: { services, clientKey } }) => {
      if (!isFilledByHand(services.secrets, { website, stamp }, systemClock())) throw refusal('not-by-hand')
      const allowance = await services.limits.take('contact-network', clientKey)
      if (!allowance.ok) throw refusal('too-many')
      return { value: given(contactSociety(services, form, services.clock())) }
    },
  }),
}
