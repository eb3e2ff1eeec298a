/** What a form of a member's page wants, and the note that follows it. */
const deedsOfMember = [
  { name: 'category', done: 'changed' },
  { name: 'rename', done: 'changed' },
  { name: 'tie', done: 'tied' },
  { name: 'end', done: 'ended' },
  { name: 'resume', done: 'resumed' },
  { name: 'year', done: 'opened' },
  { name: 'dues', done: 'recorded' },
] as const

const deedsOfRenewal = [
  { name: 'renew', done: 'renewed' },
  { name: 'undo', done: 'undone' },
  { name: 'write', done: 'written' },
] as const

/** What was pressed on a member's page; undefined for none of its buttons. */
export function memberDeed(form: FormData): (typeof deedsOfMember)[number] | undefined {
  return deedsOfMember.find(({ name }) => name === form.get('deed'))
}

/** What was pressed on the page of renewals; undefined for none of its buttons. */
export function renewalDeed(form: FormData): (typeof deedsOfRenewal)[number] | undefined {
  return deedsOfRenewal.find(({ name }) => name === form.get('deed'))
}
