import type { FastifyReply, FastifyRequest } from 'fastify'
import { plainAddress } from './addresses.js'

/** A page of the website that was shown, or a link of ours that was followed: what was asked for, and nothing about who asked. */
export interface PublicView {
  /** The address of the route, such as `/news/:slug`, without what says the language. */
  readonly route: string
  /** The plain address without the query. */
  readonly path: string
  readonly status: number
  /** What the browser calls itself: only to leave out robots, and never kept. */
  readonly userAgent: string
}

/** What is told of each page that is shown to the public. It is called for every request, so it must cost next to nothing. */
export type WatchViews = (view: PublicView) => void

/** Where an address that is not there has moved to: the address of ours, or undefined. */
export type FindLost = (asked: {
  /** The plain address without the query, and what stood behind the `?`. */
  readonly path: string
  readonly query: string
  readonly userAgent: string
}) => Promise<string | undefined>

const ONE_LANGUAGE = /^\/(staff|assets|health)(\/|$)/
/** Fetched ahead of time, and perhaps never looked at. */
const AHEAD = /prefetch|prerender/

/** Tells of one answer, where it was a page of the website that somebody asked for. */
export function tellOfView(watch: WatchViews, request: FastifyRequest, reply: FastifyReply): void {
  const { statusCode: status } = reply
  if (request.method !== 'GET' || (status !== 200 && status !== 304 && status !== 302)) return
  const route = plainAddress(request.routeOptions.url ?? '/staff')
  if (ONE_LANGUAGE.test(route) || AHEAD.test(String(request.headers['sec-purpose'] ?? request.headers['purpose'] ?? ''))) return
  // A kept page is sent past the framework, which then knows no type of it.
  const type = reply.getHeader('content-type')
  if (status === 200 && type !== undefined && !String(type).startsWith('text/html')) return
  watch({ route, path: pathOf(request.url), status, userAgent: request.headers['user-agent'] ?? '' })
}

/** Where an address that is not there has moved to, when somebody asked to see it. */
export async function movedTo(find: FindLost | undefined, request: FastifyRequest): Promise<string | undefined> {
  if (!find || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined
  const path = pathOf(request.url)
  if (ONE_LANGUAGE.test(path)) return undefined
  const at = request.url.indexOf('?')
  // Whatever goes wrong here, the page that says that nothing is there is still the right answer.
  return find({ path, query: at < 0 ? '' : request.url.slice(at + 1), userAgent: request.headers['user-agent'] ?? '' }).catch(
    () => undefined,
  )
}

const pathOf = (url: string): string => plainAddress(url.split('?')[0] ?? '/')
