import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Prepared } from './runs/prepared.js'
import type { Outcome, Transport } from './transport.js'

interface SmtpError {
  readonly code?: string
  readonly responseCode?: number
  readonly command?: string
  readonly message: string
}

/** Words by which servers say that it is a matter of pace, and of nobody's address: greylisting, and too many at a time. */
const TOO_MANY = /gr[ae]y ?-?list|too (many|much|fast)|rate|throttl|slow down|limit exceeded|exceeded .{0,30}limit|quota of mail|unusual/i
const PACE_CODE = /\b4\.7\.\d|\b4\.4\.5\b|\b4\.3\.2\b/

/** Reads a failed conversation with the server. `handedAll`: whether the whole mail had been written to it. */
export function outcomeOf(error: SmtpError, handedAll: boolean): Outcome {
  const { responseCode: code, command = '' } = error
  // Our own credentials, greeting or sender address: no recipient's fault, and the same for every mail.
  const aboutUs = !/^(MAIL FROM|RCPT TO|DATA)$/.test(command) || (command === 'MAIL FROM' && code !== 552)
  const reply = error.message.slice(0, 300)
  if (code === undefined) return handedAll ? { kind: 'not-known', reply } : { kind: error.code === 'EENVELOPE' ? 'refused' : 'down', reply }
  const tooMany = code < 500 && (TOO_MANY.test(reply) || PACE_CODE.test(reply))
  // With 421 the server hangs up, and nobody can tell about which of the two it was.
  if (tooMany && code === 421) return { kind: 'later', code, reply, slow: 'either' }
  if (tooMany && command === 'RCPT TO') return { kind: 'later', code, reply, slow: 'domain' }
  if (tooMany && /^(MAIL FROM|DATA)$/.test(command)) return { kind: 'later', code, reply, slow: 'all' }
  if (code === 421 || aboutUs) return { kind: 'down', code, reply }
  return { kind: code >= 500 ? 'refused' : 'later', code, reply }
}

// What is raw is sent as it stands; the type names the file that it could be instead.
const ready = ({ text, html }: Prepared) => ({ text: { raw: text }, ...(html && { html: { raw: html } }) }) as SendMailOptions

/** Hands mail over by SMTP, over at most `connections` connections at a time. `url` is `smtp://` or `smtps://`; `silence` is how many milliseconds it may say nothing. */
export function smtpTransport(url: string, connections: number, silence = 60_000): Transport {
  const post = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    // Trying again is the outbox's business: it alone knows what was written down.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: silence,
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
          ...(mail.prepared ? ready(mail.prepared) : { text: mail.text, ...(mail.html && { html: mail.html }) }),
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
