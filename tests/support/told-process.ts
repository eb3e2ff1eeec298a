import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A process that does what it is told, one thing at a time. */
export interface ToldProcess {
  /** Sends a message; the next message that comes back is its answer. */
  tell: (message: object) => Promise<unknown>
  end: () => Promise<void>
}

/** Starts a script of the tests with a channel for messages; it says `ready` when it is. */
export async function startToldProcess(script: string, words: string[]): Promise<ToldProcess> {
  const child: ChildProcess = spawn(process.execPath, [script, ...words], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const answer = async () => {
    const [message]: unknown[] = await once(child, 'message')
    return message
  }
  await answer()
  return {
    tell: async (message) => {
      const answered = answer()
      child.send(message)
      return answered
    },
    end: async () => {
      const gone = once(child, 'exit')
      child.kill()
      await gone
    },
  }
}
