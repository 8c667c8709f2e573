import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import { addressIn } from './addresses.js'
import { SAID, saidOn, saying, sayNext } from './said.js'
import { MAIL_POLICY } from './security-headers.js'
import type { WebOptions } from './server.js'
import type { Answer, SetCookie, Visit } from './visit.js'

/** Sends a handler's answer to the browser. */
export async function send(options: WebOptions, visit: Visit, answer: Answer, reply: FastifyReply): Promise<FastifyReply> {
  const lasts = answer.kind === 'download' && answer.lasts === true
  const keeping = lasts
    ? 'public, max-age=31536000, immutable'
    : answer.kind === 'page' && answer.goingBack
      ? 'private, no-cache'
      : 'no-store'
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', keeping)
  const cookies = cookiesWith(answer, visit)
  if (cookies.length > 0)
    reply.header(
      'set-cookie',
      cookies.map((cookie) => cookieText(cookie, options.origin)),
    )

  switch (answer.kind) {
    case 'page': {
      const said = answer.status === 200 ? saidOn(visit) : undefined
      const content = said === undefined ? answer.content : saying(said, answer.content, visit.language)
      if (content.personal) reply.header('x-robots-tag', 'noindex')
      return reply
        .code(answer.status)
        .type('text/html; charset=utf-8')
        .send(await options.around(content, visit, answer.status))
    }
    case 'redirect':
      if (!/^\/(?![/\\])/.test(answer.to)) throw new Error('A page may only lead on to one of our own addresses')
      return reply.redirect(addressIn(visit.language, answer.to), 303)
    case 'elsewhere':
      if (!/^https?:\/\/[^\s/\\@]+(\/\S*)?$/.test(answer.to)) throw new Error('A link to another website begins with https://')
      return reply.header('x-robots-tag', 'noindex, nofollow').redirect(answer.to, 302)
    case 'mail':
      return reply.header('content-security-policy', MAIL_POLICY).type('text/html; charset=utf-8').send(answer.html)
    case 'data':
      return reply.code(answer.status).type(answer.type).send(answer.body)
    case 'download': {
      const name = answer.filename.replace(/[^\w.-]+/g, '-')
      reply.type(answer.type).header('content-disposition', `${answer.inline ? 'inline' : 'attachment'}; filename="${name}"`)
      const { body } = answer
      return reply.send(typeof body === 'string' || body instanceof Uint8Array ? body : streamed(body, reply.raw))
    }
  }
}

/** The cookies of an answer, and the one that carries to the next page what was done. */
function cookiesWith(answer: Answer, visit: Visit): readonly SetCookie[] {
  const own = 'cookies' in answer ? (answer.cookies ?? []) : []
  if (answer.kind === 'redirect' && answer.said) return [...own, sayNext(answer.said)]
  return answer.kind === 'page' && saidOn(visit) !== undefined ? [...own, SAID] : own
}

/** Sends a file as it is made, no faster than it is taken. Where it breaks off, what was made until then arrives, and then the connection is cut. */
function streamed(body: AsyncIterable<string | Uint8Array>, response: ServerResponse): Readable {
  async function* parts(): AsyncGenerator<string | Uint8Array> {
    try {
      yield* body
    } catch (error) {
      const waiting = () => stream.readableLength > 0 || response.writableLength > 0
      for (let tries = 0; tries < 500 && waiting() && !response.destroyed; tries += 1) await setTimeout(10)
      throw error
    }
  }
  const stream = Readable.from(parts(), { objectMode: false })
  return stream
}

function cookieText(cookie: SetCookie, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : ''
  const age = cookie.value === '' ? '; Max-Age=0' : cookie.maxAge === undefined ? '' : `; Max-Age=${cookie.maxAge}`
  return `${cookie.name}=${cookie.value}; Path=/; HttpOnly; SameSite=Lax${secure}${age}`
}
