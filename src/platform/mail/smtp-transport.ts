import { createTransport } from 'nodemailer'
import type { Outcome, Transport } from './transport.js'

interface SmtpError {
  readonly code?: string
  readonly responseCode?: number
  readonly command?: string
  readonly message: string
}

/** Reads a failed conversation with the server. `handedAll`: whether the whole mail had been written to it. */
export function outcomeOf(error: SmtpError, handedAll: boolean): Outcome {
  const { responseCode: code, command = '' } = error
  // Our own credentials, greeting or sender address: no recipient's fault, and the same for every mail.
  const aboutUs = !/^(MAIL FROM|RCPT TO|DATA)$/.test(command) || (command === 'MAIL FROM' && code !== 552)
  const reply = error.message.slice(0, 300)
  if (code === undefined) return handedAll ? { kind: 'not-known', reply } : { kind: error.code === 'EENVELOPE' ? 'refused' : 'down', reply }
  if (code === 421 || aboutUs) return { kind: 'down', code, reply }
  return { kind: code >= 500 ? 'refused' : 'later', code, reply }
}

/** Hands mail over by SMTP, over at most `connections` connections at a time. `url` is `smtp://` or `smtps://`. */
export function smtpTransport(url: string, connections: number): Transport {
  const post = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    // Trying again is the outbox's business: it alone knows what was written down.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const written = new Map<string, { readonly readableEnded: boolean }>()
  post.use('stream', (mail, done) => {
    const make = mail.message.createReadStream.bind(mail.message)
    mail.message.createReadStream = (options) => {
      const stream = make(options)
      written.set(String(mail.data.messageId), stream)
      return stream
    }
    done()
  })
  return {
    keeps: false,
    async send(mail) {
      const { unsubscribe } = mail
      try {
        const info = await post.sendMail({
          messageId: mail.messageId,
          from: mail.from,
          to: { name: '', address: mail.to },
          ...(mail.replyTo && { replyTo: mail.replyTo }),
          subject: mail.subject,
          text: mail.text,
          ...(mail.html && { html: mail.html }),
          headers: {
            ...(mail.list === null
              ? { 'Auto-Submitted': 'auto-generated' }
              : // Out-of-office notes answer neither the second nor, from Exchange, the third.
                { 'List-Id': `<${mail.list}>`, Precedence: 'bulk', 'X-Auto-Response-Suppress': 'OOF, AutoReply' }),
            ...(unsubscribe && {
              // Prepared, or it is folded and a DKIM signature over it can break.
              'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        })
        return { kind: 'accepted', code: Number.parseInt(info.response, 10) || 250, reply: info.response.slice(0, 300) }
      } catch (error) {
        return outcomeOf(error as SmtpError, written.get(mail.messageId)?.readableEnded ?? false)
      } finally {
        written.delete(mail.messageId)
      }
    },
    close: () => post.close(),
  }
}
