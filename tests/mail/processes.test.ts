import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sendLetters } from '../../src/mail/send-letters.ts'
import { now } from '../support/context.ts'
import { startMailServer, type MailServer } from './mail-server.ts'
import { aLetter, mailScene, minutesLater, noa, type MailScene } from './scene.ts'
import { isSoak } from '../support/soak.ts'

const letters = isSoak ? 1000 : 60

describe('several processes at one outbox', () => {
  test(`send each of ${letters} letters once`, async () => {
    const server = await startMailServer()
    const scene = mailScene()
    for (let number = 0; number < letters; number++)
      scene.mail.post({ letter: aLetter(), to: { ...noa, email: `reader-${number}@example.org` } })
    const senders = [0, 1, 2].map(() => startSender(scene, server))
    await Promise.all(senders.map((sender) => once(sender, 'exit')))
    const recipients = server.letters.map(({ envelopeTo }) => envelopeTo[0])
    expect(recipients).toHaveLength(letters)
    expect(new Set(recipients).size).toBe(letters)
  })
})

describe('a process that is killed after the mail server took a letter, and before it wrote that down', () => {
  test('leaves a letter that is sent again after its claim has run out: at least once, with the same Message-ID', async () => {
    const server = await startMailServer()
    const scene = mailScene()
    scene.mail.post({ letter: aLetter(), to: noa })
    const taken = new Promise<void>((resolve) =>
      server.onLetter(() => {
        resolve()
        return new Promise(() => undefined)
      }),
    )
    const sender = startSender(scene, server)
    await taken
    sender.kill('SIGKILL')
    await once(sender, 'exit')
    server.onLetter(async () => undefined)

    expect(await sendLetters(scene.sendingTo(server.url))).toEqual({ sent: 0, later: 0, givenUp: 0 })
    scene.time.now = minutesLater(now, 6)
    expect(await sendLetters(scene.sendingTo(server.url))).toEqual({ sent: 1, later: 0, givenUp: 0 })
    expect(server.letters).toHaveLength(2)
    expect(new Set(server.letters.map(({ messageId }) => messageId)).size).toBe(1)
  })
})

function startSender({ database }: MailScene, { url }: MailServer): ChildProcess {
  const program = join(import.meta.dirname, 'sender.ts')
  return spawn(process.execPath, [program, database.file, url, now.toISOString()], { stdio: 'ignore' })
}
