import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

// The shapes that browsers send; what is in them is for the library to check.
const text = z.string().regex(/^[\w-]{1,20000}$/)
const common = { id: text, rawId: text, type: z.literal('public-key') }

const attestation = z.object({
  ...common,
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(8)
      .optional(),
  }),
})

const assertion = z.object({
  ...common,
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
})

/** Reads what a browser answered when it made a passkey; null when it has another shape. */
export function readAttestation(sent: unknown): RegistrationResponseJSON | null {
  const parsed = attestation.safeParse(sent)
  return parsed.success ? { ...parsed.data, clientExtensionResults: {} } : null
}

/** Reads what a browser answered when it used a passkey; null when it has another shape. */
export function readAssertion(sent: unknown): AuthenticationResponseJSON | null {
  const parsed = assertion.safeParse(sent)
  return parsed.success ? { ...parsed.data, clientExtensionResults: {} } : null
}

/** The ways to reach an authenticator, as we keep them. */
export function readTransports(kept: string): string[] {
  return kept.split(' ').filter((name) => name !== '')
}
