import { plural } from '../../plural.ts'

/** The registers of physicians: what is loaded, what it changed, and where staff look by hand. */
export const registers = {
  title: 'Registers of physicians',
  intro: 'The sources that licences are compared with. This site never asks them over the network.',
  loaded: {
    none: 'No publication is loaded',
    noneText:
      'The operator loads the published files with the tool “register load”. Until then licences of this register are looked up by hand.',
    old: (days: number) =>
      plural('en', days, { one: 'The publication is # day old', other: 'The publication is # days old' }),
    oldText: 'A new one comes out every month. The operator loads it with the tool “register load”.',
    facts: {
      published: 'Published on',
      loaded: 'Loaded',
      age: 'Age',
      round: 'Last compared with all doctors',
    },
    days: (count: number) => plural('en', count, { one: '# day', other: '# days' }),
    noRound: 'not yet',
    files: 'Files',
    file: { kind: 'Contents', name: 'Name', rows: 'Rows', fingerprint: 'Fingerprint (SHA-256)' },
    kinds: { people: 'People', diplomas: 'Diplomas', skills: 'Skills' },
  },
  says: {
    title: 'What it says of the doctors who are listed',
    none: 'No listed doctor has been compared with it yet.',
    of: (count: string, all: string) => `${count} of ${all}`,
    registered: 'Registered as a physician',
    nameSame: 'The name is the same',
    nameSimilar: 'The name is nearly the same',
    place: 'Every practice is there',
    diploma: 'The diploma is recorded',
  },
  differences: {
    title: 'Differences',
    intro: 'What the newest publication says otherwise, and what is still to be decided of earlier ones.',
    none: 'No differences.',
    kinds: {
      vanished: 'No longer in the register: hidden',
      'other-profession': 'Registered with another profession: hidden',
      name: 'Another name',
      place: 'Another place',
      'never-found': 'Not found',
    },
    open: 'to decide',
    decided: 'decided',
    more: (count: number) => plural('en', count, { one: '# more', other: '# more' }),
  },
  byHand: {
    title: 'Looked up by hand',
    intro: 'Each case says what to look for, and what to write down.',
    register: 'Register',
    address: 'Address',
    noAddress: 'no public address',
    doctors: 'Doctors listed',
    last: 'Looked up last',
    never: 'never',
  },
  change: {
    title: (day: string) => `Why this case is open: the publication loaded on ${day} says otherwise`,
    registered: 'In the register',
    states: { yes: 'as a physician', no: 'no', 'other-profession': 'with another profession' },
    name: 'Name',
    places: 'Places',
    first: 'Nothing was known before.',
    rows: 'The rows of the register, before and now',
    before: 'Before',
    now: 'Now',
    noRows: 'No row',
  },
}

export type RegistersMessages = typeof registers
