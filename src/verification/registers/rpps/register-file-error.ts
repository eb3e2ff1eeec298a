/** A file that cannot be loaded; the message says why, in a sentence for the operator. */
export class RegisterFileError extends Error {}
