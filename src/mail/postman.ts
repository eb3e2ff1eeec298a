import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { LetterContents } from './sealed-letter.ts'

/** What came of handing one letter over. `problem` is a code of the protocol: a server's sentence may name a person. */
export type Delivery =
  | { outcome: 'taken' }
  /** `isServer`: nothing else would get through now either. */
  | { outcome: 'later'; problem: string; isServer: boolean }
  | { outcome: 'never'; problem: string }

/** Hands letters over, one at a time. */
export type Postman = (uid: string, letter: LetterContents) => Promise<Delivery>

const seconds = 1000
const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Makes the postman for a mail server. Letters open accounts: they leave this machine encrypted or not at all. */
export function smtpPostman(smtpUrl: string, from: { name: string; address: string }): Postman {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const isSecure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    requireTLS: !isSecure && !loopback.includes(hostname),
    opportunisticTLS: loopback.includes(hostname),
    auth:
      username === ''
        ? undefined
        : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 30 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  return async (uid, { to, subject, text, html }) => {
    try {
      await transport.sendMail({
        from,
        to: { name: to.name, address: to.email },
        subject,
        text,
        html,
        // The same for every try: a mail server that got a letter twice can tell.
        messageId: `<${uid}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(120 * seconds),
      })
      return { outcome: 'taken' }
    } catch (problem) {
      return deliveryOf(problem)
    }
  }
}

const refusal = z.object({
  code: z.string().catch('unknown'),
  responseCode: z.number().catch(0),
  command: z.string().catch(''),
})

// Only what the server says of this recipient or this letter ends it. A wrong password of ours is put right one day.
function deliveryOf(failure: unknown): Delivery {
  const { code, responseCode, command } = refusal.parse(failure)
  const problem = (responseCode === 0 ? code : `${code} ${responseCode}`).slice(0, 80)
  const isAboutThis = command === 'RCPT TO' || command === 'DATA'
  // 503 says that the conversation went wrong, not the letter.
  if (isAboutThis && responseCode >= 500 && responseCode !== 503) return { outcome: 'never', problem }
  return { outcome: 'later', problem, isServer: !isAboutThis }
}
