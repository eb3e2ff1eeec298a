/** Pictures that are drawn anew and then kept. */
export const pictureTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/** Everything that is kept as evidence, for the browser's own choice of files. */
export const acceptedFiles = [...pictureTypes, 'application/pdf'].join(',')
