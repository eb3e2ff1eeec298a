import { once } from 'node:events'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A real mail server on this machine that keeps what it was given. */
export interface MailServer {
  url: string
  /** The letters as a mail program reads them, in the order of their arrival. */
  letters: Received[]
  /** From now on it answers this code to the next recipients (or to the letters themselves); undefined: it takes all. */
  refuse: (code: number | undefined, at?: 'recipient' | 'letter') => void
  /** Called when a letter has been taken, before the sender hears of it. */
  onLetter: (listener: (letter: Received) => Promise<void>) => void
  stop: () => Promise<void>
}

export interface Received extends Email {
  raw: string
  envelopeTo: string[]
}

/** Starts a mail server for one test, on a free port or the one that is named. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const letters: Received[] = []
  let refusal: { code: number; at: 'recipient' | 'letter' } | undefined
  let listener: (letter: Received) => Promise<void> = async () => undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, answer) =>
      answer(refusal?.at === 'recipient' ? failure(refusal.code) : null),
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusal?.at === 'letter') return answer(failure(refusal.code))
        const raw = Buffer.concat(chunks)
        const envelopeTo = session.envelope.rcptTo.map(({ address }) => address)
        void PostalMime.parse(raw).then(async (email) => {
          const letter = { ...email, raw: raw.toString('utf8'), envelopeTo }
          letters.push(letter)
          await listener(letter)
          answer()
        })
      })
    },
  })
  server.on('error', () => undefined)
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  onTestFinished(stop)
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    refuse: (code, at = 'recipient') => (refusal = code === undefined ? undefined : { code, at }),
    onLetter: (next) => (listener = next),
    stop,
  }
}

function failure(responseCode: number): Error {
  return Object.assign(new Error('not now <reader@example.org>'), { responseCode })
}
