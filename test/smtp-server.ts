import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** What the server says to a recipient or to the end of a mail: nothing to take it, or a refusal such as `550 No such person`. */
export type Reply = string | undefined

/** A real mail server on this machine, which keeps what it takes. */
export interface TestSmtpServer {
  readonly url: string
  /** Every mail it has taken, in the order in which it said so. */
  readonly taken: { readonly to: string; readonly raw: string; readonly mail: ParsedMail }[]
  /** How many conversations were begun. */
  connections: number
  /** What it answers to this recipient; changed by a test. */
  reply: (to: string) => Reply
  /** What it does with a whole mail: takes it unless told otherwise; `hang-up` ends the connection without a word. */
  end: (to: string) => Reply | Promise<Reply>
  /** Goes away: nobody listens. */
  close(): Promise<void>
  /** Comes back at the same address. */
  open(): Promise<void>
}

const refusal = (text: string): Error => Object.assign(new Error(text.slice(4)), { responseCode: Number(text.slice(0, 3)) })

/** Starts a mail server that listens on this machine only. */
export async function smtpServer(): Promise<TestSmtpServer> {
  let server: SMTPServer | undefined
  let port = 0
  const self: TestSmtpServer = {
    get url() {
      return `smtp://127.0.0.1:${port}`
    },
    taken: [],
    connections: 0,
    reply: () => undefined,
    end: () => undefined,
    async close() {
      const closing = server
      server = undefined
      if (closing) await new Promise<void>((done) => closing.close(() => done()))
    },
    async open() {
      server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS', 'AUTH'],
        closeTimeout: 200,
        onConnect(_session, done) {
          self.connections += 1
          done()
        },
        onRcptTo({ address }, _session, done) {
          const reply = self.reply(address)
          done(reply ? refusal(reply) : null)
        },
        onData(stream, session, done) {
          const to = session.envelope.rcptTo.map((recipient) => recipient.address).join()
          const parts: Buffer[] = []
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('end', async () => {
            const reply = await self.end(to)
            if (reply === 'hang-up') {
              for (const connection of server?.connections ?? []) (connection as { _socket?: { destroy(): void } })._socket?.destroy()
              return
            }
            if (reply) return done(refusal(reply))
            const raw = Buffer.concat(parts).toString('utf8')
            self.taken.push({ to, raw, mail: await simpleParser(raw) })
            done()
          })
        },
      })
      server.on('error', () => {})
      const listening = server.listen(port, '127.0.0.1')
      await once(listening, 'listening')
      port = (listening.address() as AddressInfo).port
    },
  }
  await self.open()
  return self
}

/** Waits until something has come about; gives up after a minute and a half. */
export async function until(what: string, come: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 4500; tries += 1) {
    if (await come()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`Waited in vain: ${what}`)
}
