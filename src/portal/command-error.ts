/** A refusal that the operator can act on; printed without a stack. */
export class CommandError extends Error {}
