import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A door to a PostgreSQL that can be shut and opened again, so that one test loses its database and no other does. */
export interface VanishingDoor {
  /** The same login through the door. */
  readonly url: string
  open(): Promise<void>
  /** Ends every connection through the door and takes its socket away. */
  shut(): Promise<void>
  remove(): Promise<void>
}

export async function vanishingDoor(databaseUrl: string): Promise<VanishingDoor> {
  const real = new URL(databaseUrl)
  const folder = await mkdtemp(join(tmpdir(), 'hf-door-'))
  const host = decodeURIComponent(real.hostname)
  const port = Number(real.port === '' ? 5432 : real.port)
  const target = host.startsWith('/') ? { path: join(host, `.s.PGSQL.${port}`) } : { host, port }
  const url = new URL(databaseUrl)
  url.host = `${encodeURIComponent(folder)}:5432`
  const sockets = new Set<Socket>()
  let server: Server | undefined
  const pass = (from: Socket): void => {
    const to = connect(target)
    for (const [each, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(each)
      each.on('error', () => other.destroy()).on('close', () => sockets.delete(each) && other.destroy())
    }
    from.pipe(to).pipe(from)
  }
  const door: VanishingDoor = {
    url: url.toString(),
    async open() {
      const opening = createServer(pass)
      server = opening
      await new Promise<void>((opened) => opening.listen(join(folder, '.s.PGSQL.5432'), opened))
    },
    async shut() {
      const closing = server
      server = undefined
      if (closing === undefined) return
      const closed = new Promise<void>((done) => closing.close(() => done()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    async remove() {
      await door.shut()
      await rm(folder, { recursive: true, force: true })
    },
  }
  await door.open()
  return door
}
