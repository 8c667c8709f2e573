import { randomBytes } from 'node:crypto'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import { parseCookie } from 'cookie'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { may, type Person } from '#platform/access'
import type { Clock } from '#platform/clock'
import type { Db } from '#platform/db'
import { send } from './answer.js'
import { type KeptForm, plainTexts, readBody, readTyped } from './body.js'
import { addressIn, hasLanguages, plainAddress } from './addresses.js'
import { isOurOwn } from './cross-site.js'
import { Forbidden, NotAllowed, NotFound } from './errors.js'
import type { Language } from './language.js'
import { type FindLost, tellOfView, type WatchViews } from './public-visits.js'
import { type KeptPage, pageCache, type PageCache } from './page-cache.js'
import { explainFailure } from './failure.js'
import { BODY_LIMIT, type Route } from './route.js'
import { SECURITY_HEADERS, securityHeaders } from './security-headers.js'
import { watchTopics } from './topics.js'
import type { Answer, PageContent, Visit } from './visit.js'
import { wayBack } from './way-back.js'

/** What the web layer needs to know of the product it serves. */
export interface WebOptions {
  readonly db: Db
  readonly clock: Clock
  readonly origin: string
  readonly routes: readonly Route[]
  /** Who is behind these cookies. */
  readonly whoIs: (cookies: Visit['cookies']) => Promise<{ person: Person; sessionId: number } | undefined>
  /** Puts the header, navigation and footer around a page. */
  readonly around: (content: PageContent, visit: Visit, status: number) => Promise<string>
  /** The languages that public pages are offered in; English alone when left out. */
  readonly languages?: () => Promise<readonly Language[]>
  /** What the header and footer of every page depend on: kept pages are made anew when one of these topics changes. */
  readonly aroundTopics?: readonly string[]
  /** Is told of each page that is shown to the public. */
  readonly watchViews?: WatchViews
  /** Knows where an address that is not there has moved to. */
  readonly findLost?: FindLost
  /** Where staff sign in. */
  readonly signInUrl: (back: string) => string
  /** How many proxies in front of us are believed when they tell the visitor's address; 0 unless said. */
  readonly trustProxy?: number
  /** Writes one line a request; nothing personal is in it. */
  readonly log?: (line: { method: string; route: string; status: number; ms: number; reference: string; error?: unknown }) => void
}

/** Builds the web server from the routes. A route that does not say who may use it, or stands twice, stops it from starting. */
export async function buildServer(options: WebOptions): Promise<FastifyInstance> {
  const proxies = options.trustProxy ?? 0
  const start = randomBytes(4).toString('hex')
  let requests = 0
  const app = Fastify({
    trustProxy: (_address, hop) => hop < proxies, // whatever else stands in X-Forwarded-For, the visitor may have written
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    exposeHeadRoutes: true,
    genReqId: () => `${start}${(requests += 1).toString(36)}`,
    requestTimeout: 30_000,
    // An address that cannot be read never reaches a route or a hook.
    frameworkErrors: (error, request, reply) => void explainFailure(options, error, request, reply.headers(SECURITY_HEADERS)),
  })
  await app.register(formbody)
  await app.register(multipart, { limits: { fileSize: 12 * 1024 * 1024, files: 5, fields: 200 } })
  securityHeaders(app)

  const cache = pageCache(watchTopics(options.db), options.clock)
  app.addHook('onRequest', (request, reply, done) => {
    if (isOurOwn(request.method, request.headers, options.origin)) return done()
    const failure = new Forbidden('This form was sent from another website, so nothing was changed.')
    void explainFailure(options, failure, request, reply)
  })
  app.addHook('onResponse', (request, reply, done) => {
    if (options.watchViews) tellOfView(options.watchViews, request, reply)
    options.log?.({
      method: request.method,
      route: request.routeOptions.url ?? '(none)',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      reference: String(request.id),
    })
    done()
  })
  app.addHook('preClose', async () => {
    if (!app.server.listening) return
    // A connection whose last answer is under way when we stop would otherwise be kept open for its next question.
    const idle = setInterval(() => app.server.closeIdleConnections(), 50)
    app.server.once('close', () => clearInterval(idle))
  })
  app.setErrorHandler((error, request, reply) => explainFailure(options, error, request, reply))
  app.setNotFoundHandler((request, reply) => explainFailure(options, new NotFound(request.url), request, reply))

  const seen = new Set<string>()
  for (const route of options.routes) {
    if (!route.may) throw new Error(`${route.url} does not say who may use it`)
    if (seen.has(route.url)) throw new Error(`${route.url} is declared twice`)
    seen.add(route.url)
    register(app, route, options, cache, 'en')
    if (options.languages && route.may === 'everyone' && hasLanguages(route.url)) register(app, route, options, cache, 'cy')
  }
  return app
}

/** Puts a route at its address in one language. In Welsh it exists for as long as the office offers Welsh. */
function register(app: FastifyInstance, route: Route, options: WebOptions, cache: PageCache, language: Language): void {
  const { get, post } = route
  const about = route.cache && [...route.cache, ...(options.aroundTopics ?? [])]
  const url = addressIn(language, route.url)
  const offered = async (asked: string) => {
    if (language !== 'en' && !(await options.languages?.())?.includes(language)) throw new NotFound(asked)
  }
  const allowed = [...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : [])]
  app.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !allowed.includes(method)),
    url,
    handler(request, reply) {
      reply.header('allow', allowed.join(', '))
      throw new NotAllowed(request.method)
    },
  })
  if (get) {
    const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      await offered(request.url)
      if (about && !request.url.includes('?')) {
        const kept = await cache.get(request.url, about, async () => {
          const visit = await visitOf(request, undefined, options, true, language)
          const answer = await get(visit)
          return answer.kind === 'page' && answer.status === 200 && !answer.cookies ? options.around(answer.content, visit, 200) : undefined
        })
        if (kept) return sendKept(kept, request, reply)
      }
      const visit = await visitOf(request, undefined, options, route.may === 'everyone' && !request.headers.cookie, language)
      const refusal = refuse(visit, route.may, request.url, options)
      return send(options, visit, refusal ?? (await get(visit)), reply)
    }
    app.get(url, (request, reply) => {
      const kept = about && cache.now(request.url, about)
      return kept ? sendKept(kept, request, reply) : answer(request, reply)
    })
  }
  if (post) {
    app.post(url, { bodyLimit: route.limit ?? BODY_LIMIT }, async (request, reply) => {
      await offered(request.url)
      const mays = [route.may, route.maySend ?? route.may]
      // Files are taken in only from somebody who may send them: a stranger's upload costs no memory, and a large one no time.
      if (request.isMultipart() && mays.some((who) => who !== 'everyone')) {
        const before = await visitOf(request, undefined, options, false, language)
        const lacking = mays.find((who) => !may(before.person, who))
        if (lacking !== undefined) {
          const most = route.limit ?? BODY_LIMIT
          if (!before.person && Number(request.headers['content-length'] ?? Infinity) <= most) throw new SignedOut(await readTyped(request))
          endUnread(request, reply, most)
          throw before.person ? new Forbidden(lacking) : new SignedOut()
        }
      }
      const sent = await readBody(request, route.takesFiles ?? false)
      const visit = await visitOf(request, sent, options, false, language)
      const refusal = mays.map((who) => refuse(visit, who, request.url, options)).find((found) => found !== undefined)
      return send(options, visit, refusal ?? (await post(visit)), reply)
    })
  }
}

/**
 * Lets an upload that is refused run out unread, so that its sender still gets the answer; what goes on beyond the size of an honest one is cut
 * off.
 */
function endUnread({ raw }: FastifyRequest, reply: FastifyReply, most: number): void {
  let passed = 0
  raw.on('data', (piece: Buffer) => {
    passed += piece.length
    if (passed > most) raw.destroy()
  })
  reply.header('connection', 'close')
}

const KEPT_HEADERS = { ...SECURITY_HEADERS, 'cache-control': 'public, no-cache', 'content-type': 'text/html; charset=utf-8' }

/** Sends a kept page straight from its bytes: there is nothing left for the framework to make of it. */
function sendKept({ html, etag }: KeptPage, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack()
  if (request.headers['if-none-match'] === etag) reply.raw.writeHead(304, { ...KEPT_HEADERS, etag }).end()
  else reply.raw.writeHead(200, { ...KEPT_HEADERS, etag, 'content-length': html.length }).end(request.method === 'HEAD' ? undefined : html)
  return reply
}

/** Why this visit may not go on: nobody is signed in (sign in first; what was typed is kept), or the permission is missing. */
function refuse(visit: Visit, who: Route['may'], asked: string, options: WebOptions): Answer | undefined {
  if (may(visit.person, who)) return undefined
  if (visit.person) throw new Forbidden(who)
  if (Object.keys(visit.body).length > 0) throw new SignedOut()
  return { kind: 'redirect', to: options.signInUrl(wayBack(asked)) }
}

/** A form arrived after its session had ended. The page that says so carries everything that was typed. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut'
  readonly status = 401

  /** What was typed beside files, which were let go; undefined where it can still be read. */
  readonly kept: KeptForm | undefined
  constructor(kept?: KeptForm) {
    super()
    this.kept = kept
  }
}

async function visitOf(
  request: FastifyRequest,
  sent: Pick<Visit, 'body' | 'uploads'> | undefined,
  options: WebOptions,
  anonymous: boolean,
  language: Language,
): Promise<Visit<Record<string, string>>> {
  const cookies = parseCookie(request.headers.cookie ?? '')
  const who = anonymous ? undefined : await options.whoIs(cookies)
  return {
    params: plainTexts(request.params as Record<string, string>),
    query: plainTexts(request.query as Record<string, string | string[]>),
    body: sent?.body ?? {},
    uploads: sent?.uploads ?? [],
    path: plainAddress(request.url.split('?')[0] ?? '/'),
    person: who?.person,
    sessionId: who?.sessionId,
    cookies,
    ip: request.ip,
    userAgent: request.headers['user-agent'] ?? '',
    language,
    reference: String(request.id),
  }
}
