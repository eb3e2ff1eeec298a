import { z } from 'zod'
import { criticalActs } from '../auth/critical-acts.ts'
import { emailField } from '../auth/email-address.ts'
import { longestPassword } from '../auth/password-strength.ts'
import { locales } from '../i18n/locales.ts'

// What the forms of sign-in and account may hold. Longer passwords than can be set are refused before they are hashed.

const next = z.string().max(500).optional()
const token = z.string().max(120)
const password = z
  .string()
  .min(1)
  .max(longestPassword * 4)
const code = z.string().trim().min(6).max(60)

/** One line that people read: no control, direction or private characters. */
export function line(most: number) {
  return z
    .string()
    .transform((text) => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(most)
        .regex(/^[^\p{C}]*$/u),
    )
}

const passkeyAnswer = {
  way: z.literal('passkey'),
  challengeId: z.string().max(60),
  response: z.string().max(20_000),
  next,
}

const appCode = { way: z.literal('app'), code, next }
const recoveryCode = { way: z.literal('recovery'), code, next }

export const forms = {
  signIn: z.object({ email: emailField, password, next }),
  email: z.object({ email: emailField }),
  linkWish: z.object({ email: emailField, next }),
  passkey: z.object(passkeyAnswer),
  link: z.object({ token }),
  newPassword: z.object({ newPassword: password }),
  newPasswordByLink: z.object({ token, newPassword: password }),
  secondStep: z.discriminatedUnion('way', [
    z.object(appCode),
    z.object(recoveryCode),
    z.object(passkeyAnswer),
  ]),
  passkeyWish: z.object({ purpose: z.enum(['sign-in', 'prove']) }),
  addPasskey: z.object({ ...passkeyAnswer, label: line(60) }),
  one: z.object({ uid: z.string().max(60) }),
  code: z.object({ code }),
  details: z.object({ name: line(120), locale: z.enum(locales), links: z.enum(['on', 'off']) }),
  sessions: z.discriminatedUnion('which', [
    z.object({ which: z.literal('one'), id: z.string().max(60) }),
    z.object({ which: z.literal('others') }),
    z.object({ which: z.literal('all') }),
  ]),
  nothing: z.object({}),
}

const target = { act: z.enum(criticalActs), object: z.string().min(1).max(200) }

export const proofForm = z.discriminatedUnion('way', [
  z.object({ way: z.literal('password'), password, next, ...target }),
  z.object({ ...appCode, ...target }),
  z.object({ ...passkeyAnswer, ...target }),
  z.object({ way: z.literal('sign-in'), next, ...target }),
  z.object({ way: z.literal('link') }),
])
