/** The society's own pages for the public. Its longer texts are in content/society. */
export const society = {
  title: 'The society',
  pages: {
    'who-we-are': 'Who we are',
    statutes: 'Statutes',
    congresses: 'Congresses',
    bulletin: 'Bulletin and research',
    join: 'Become a member',
    contact: 'Write to us',
  },
  more: 'More about the society',
  template: {
    title: 'This text is a template',
    text: 'The society that runs this site has not written it yet. What stands in angle brackets is to be filled in by it.',
    demonstration: 'This is a demonstration: the society and everybody named here are invented.',
  },
  written: (day: string) => `Written on ${day}.`,
  review: (day: string) => `To be read again by ${day}.`,
  board: {
    title: 'Board',
    none: 'Nobody of the board is named here: only those who agreed to it are.',
    note: 'Only those who agreed to it are named.',
    since: (day: string) => `since ${day}`,
    span: (from: string, until: string) => `${from} to ${until}`,
    before: 'Earlier',
    roles: {
      president: 'President',
      'vice-president': 'Vice-president',
      secretary: 'Secretary',
      treasurer: 'Treasurer',
      member: 'Member of the board',
      auditor: 'Auditor of the accounts',
      'honorary-president': 'Honorary president',
    },
  },
  categories: { title: 'What one can be a member as', dues: 'Dues are asked', noDues: 'No dues' },
  contact: {
    lead: 'Your message goes to the people who write the society’s letters. No address of theirs is shown here, and the site keeps no copy.',
    notMedical:
      'Please send nothing about your health: we cannot advise on treatment. In an emergency call the emergency number of your country.',
    message: 'Your message',
    messageHint: 'At most 2,000 characters.',
    replyTo: 'Your e-mail address',
    replyToHint: 'Only for the answer.',
    send: 'Send',
    sent: 'Your message is on its way',
    sentText: 'The society answers by e-mail. If nobody answers within two weeks, please write again.',
    report:
      'Is something wrong on a doctor’s page? Use the link on that page, so that it reaches the right people.',
    errors: {
      message: 'Write between 5 and 2,000 characters',
      replyTo: 'Write a whole e-mail address',
      'too-many': 'Too many messages came in a short time. Please try again in an hour or later.',
      'not-by-hand': 'That was quicker than anybody can write. Please press the button again.',
      'nobody-reads':
        'Nobody of the society can receive messages at the moment. Please try again another day.',
      otherwise: 'This could not be sent. Please try again.',
    },
  },
}

export type SocietyMessages = typeof society
