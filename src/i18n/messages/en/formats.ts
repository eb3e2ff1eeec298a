/** Words of the files that other programs read: the feed, the search of a browser. */
export const formats = {
  feed: {
    title: (society: string) => `${society}: newly listed doctors, and listings that ended`,
    description: 'The newest listings, and which ones ended. Only what the directory shows today.',
    listed: (checked: string) => `Listed. Licence checked on ${checked}.`,
    leftTitle: 'A listing ended',
    left: 'This doctor is not listed at present. That says nothing about the reason.',
  },
  browserSearch: {
    name: (society: string) => `Doctors: ${society}`,
    description: 'Find a doctor whose licence and diploma were checked.',
  },
}

export type FormatsMessages = typeof formats
