import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A way to a PostgreSQL server that can be cut and opened again at the same address, as when the server goes and comes back. */
export interface Way {
  readonly url: string
  cut(): Promise<void>
  reopen(): Promise<void>
}

/** Lays a way to the database at this address. */
export async function wayTo(address: string): Promise<Way> {
  const to = new URL(address)
  const sockets = new Set<Socket>()
  let server: Server
  let port = 0
  const reopen = async (): Promise<void> => {
    server = createServer((near) => {
      const far = connect(Number(to.port || 5432), to.hostname)
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('error', () => {})
        socket.on('close', () => sockets.delete(socket))
      }
      near.pipe(far).pipe(near)
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as { port: number }).port
  }
  await reopen()
  const url = new URL(to)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return {
    url: url.href,
    reopen,
    async cut() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
