/** The smallest picture that the database takes for one. */
export const anyPhoto = Buffer.from(`52494646100000005745425056503820${'00'.repeat(8)}`, 'hex')
