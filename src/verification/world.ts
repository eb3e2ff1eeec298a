import type { MembersWorld } from '../members/world.ts'

/** What decisions need of the running site; its services are one. */
export type VerificationWorld = MembersWorld
