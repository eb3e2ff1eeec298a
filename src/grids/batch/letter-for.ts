import { day } from '../../kernel/clock.ts'
import type { Letter } from '../../mail/letter.ts'
import { confirmListing } from '../../mail/letters/confirm-listing.ts'
import { invitation } from '../../mail/letters/invitation.ts'
import { societyMessage } from '../../mail/letters/society-message.ts'
import { confirmationLink } from '../../members/confirmation-link.ts'
import { invitationDays } from '../../members/invite-practitioner.ts'
import type { BatchLetter, BatchWorld, MessageTexts } from './batch.ts'
import type { Addressee } from './recipients.ts'

/** The letter to one person. An invitation is written here for looking at only: its link is made when it is sent. */
export function letterFor(
  world: Pick<BatchWorld, 'secrets' | 'site'>,
  name: BatchLetter,
  { person, to: { locale } }: Addressee,
  texts: MessageTexts | null,
): Letter {
  if (name === 'society-message') {
    if (texts === null) throw new Error('batch: a message without words')
    return societyMessage(texts)
  }
  if (name === 'invitation')
    return invitation({ link: `${world.site.origin}/${locale}/join/invitation/`, days: invitationDays })
  const { practitionerUid, confirmationId, lastConfirmed, dueAt, lapsesAt } = person
  if (
    practitionerUid === null ||
    confirmationId === null ||
    lastConfirmed === null ||
    dueAt === null ||
    lapsesAt === null
  )
    throw new Error(`batch: ${person.uid} has nothing to confirm`)
  const link = confirmationLink(world, {
    uid: practitionerUid,
    follows: { id: confirmationId, lapsesAt },
    locale,
  })
  const [confirmedOn, dueOn] = [day(new Date(lastConfirmed)), day(new Date(dueAt))]
  return confirmListing({ link, confirmedOn, dueOn })
}
