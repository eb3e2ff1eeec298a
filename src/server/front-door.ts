import { createServer, type Server } from 'node:http'
import { makeDoor, type FrontDoorOptions } from './door.ts'
import { drain } from './drain.ts'
import { limitSockets, serverOptions } from './limits.ts'
import { receive } from './receive.ts'

export interface FrontDoor {
  /** Not yet listening. */
  server: Server
  /** Stops accepting, finishes what is in flight (15 s at most), closes. */
  drain: () => Promise<void>
}

/** Puts the front door together: everything between the network and the pages. */
export async function createFrontDoor(options: FrontDoorOptions): Promise<FrontDoor> {
  const door = await makeDoor(options)
  const server = createServer(serverOptions, (req, res) => void receive(door, req, res))
  limitSockets(server)
  return {
    server,
    drain: () => {
      door.draining = true
      return drain(server)
    },
  }
}
