import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import pg from 'pg'

/** What stands before PostgreSQL as a pooler does: it passes everything on, and gives a connection a number of its own. */
export interface Pooler {
  /** The same database, by the pooler. */
  readonly url: string
  close(): Promise<void>
}

/** A message of PostgreSQL that tells a connection its process and secret: "K", its length, and the two. */
const keyOfConnection = Buffer.from([0x4b, 0, 0, 0, 12])

export async function pooler(url: string): Promise<Pooler> {
  const { host, port } = new pg.Client({ connectionString: url })
  const open = new Set<Socket>()
  const server = createServer((browserSide) => {
    const behind = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host)
    for (const each of [browserSide, behind]) {
      open.add(each)
      each.on('error', () => each.destroy())
      each.on('close', () => {
        browserSide.destroy()
        behind.destroy()
      })
    }
    browserSide.pipe(behind)
    behind.on('data', (sent: Buffer) => {
      const at = sent.indexOf(keyOfConnection)
      if (at >= 0) sent.writeInt32BE(7, at + keyOfConnection.length)
      browserSide.write(sent)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const through = new URL(url)
  const { user = '', password, database = '' } = new pg.Client({ connectionString: url })
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(typeof password === 'string' ? password : '')}`
  return {
    url: `${through.protocol}//${login}@127.0.0.1:${(server.address() as AddressInfo).port}/${database}`,
    async close() {
      for (const each of open) each.destroy()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}
