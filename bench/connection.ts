import { once } from 'node:events'
import { connect } from 'node:net'

/** An answer as the load generator needs it. */
export interface Reply {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** One keep-alive connection that asks one thing after another. A plain socket: a full HTTP client would cost more than the server it measures. */
export interface Connection {
  ask(request: string): Promise<Reply>
  /** The same, without looking at the body: for pages that are only counted. */
  askOnly(request: string): Promise<number>
  close(): void
}

/** Opens a connection to a server on this machine. */
export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  let parts: Buffer[] = []
  let size = 0
  let whole = -1
  let head = ''
  let keep = false
  let done: (reply: Reply) => void = () => {}
  let failed: (error: Error) => void = () => {}
  socket.on('error', (error) => failed(error))
  socket.on('close', () => failed(new Error('The server closed the connection.')))
  socket.on('data', (part: Buffer) => {
    parts.push(part)
    size += part.length
    if (whole < 0) {
      const begun = parts.length === 1 ? part : Buffer.concat(parts)
      const end = begun.indexOf('\r\n\r\n')
      if (end < 0) return
      head = begun.toString('latin1', 0, end)
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
      if (length === undefined && !/ (304|204)/.test(head.slice(0, 13))) return failed(new Error(`An answer without a length: ${head}`))
      whole = end + 4 + Number(length ?? 0)
    }
    if (size < whole) return
    const status = Number(head.slice(9, 12))
    const body = keep ? Buffer.concat(parts).toString('utf8', whole - Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)) : ''
    parts = []
    size = 0
    whole = -1
    done({ status, head, body })
  })
  const ask = (request: string, keepBody: boolean): Promise<Reply> =>
    new Promise((resolve, reject) => {
      keep = keepBody
      done = resolve
      failed = reject
      socket.write(request)
    })
  return {
    ask: (request) => ask(request, true),
    askOnly: async (request) => (await ask(request, false)).status,
    close() {
      failed = () => {}
      socket.destroy()
    },
  }
}

/** A GET as a browser behind a proxy would send it. */
export const getting = (path: string, more = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nUser-Agent: bench\r\n${more}\r\n`

/** A form that is sent. */
export const posting = (path: string, fields: URLSearchParams, more = ''): string => {
  const body = fields.toString()
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`
}
