import { type LookupAddress, promises as dns } from 'node:dns'
import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.js'

/** What came of looking at an address. `answered`: another website said something, so this machine is connected. */
export type Looked = { readonly state: 'there' } | { readonly state: 'gone' | 'unsure'; readonly why: string; readonly answered: boolean }

/** What a test puts in place of the internet. */
export interface Internet {
  /** Every address that a name stands for. */
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>
  /** Whether this address may be asked at all. */
  readonly permits: (address: string) => boolean
  readonly ports: readonly string[]
  /** Milliseconds for one request. */
  readonly patience: number
}

/** The internet as it is. */
export const INTERNET: Internet = {
  resolve: (host) => dns.lookup(host, { all: true, verbatim: true }),
  permits: isPublicAddress,
  ports: ['', '80', '443'],
  patience: 10_000,
}

/** The most redirects that are followed. */
export const MOST_REDIRECTS = 5

const unsure = (why: string, answered = false): Looked => ({ state: 'unsure', why, answered })

/** Looks whether an address on another website still leads somewhere. Never throws, and never asks an address inside a network. */
export async function look(address: string, internet: Internet = INTERNET): Promise<Looked> {
  let url = URL.parse(address)
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '') return unsure('It is no usual web address')
    if (!internet.ports.includes(url.port)) return unsure('It uses an unusual port')
    const at = await placeOf(url, internet)
    if ('state' in at) return at
    const answer = await asked(url, at, internet)
    if ('state' in answer) return answer
    const { status, to } = answer
    if (status === 404 || status === 410)
      return { state: 'gone', why: `The website says that nothing is there (${status})`, answered: true }
    if (status >= 200 && status < 300) return { state: 'there' }
    if (status < 300 || status >= 400 || to === undefined) return unsure(`The website answered ${status}`, true)
    url = URL.parse(to, url.href)
  }
  return unsure('It leads on and on', true)
}

/** The address to which the connection goes, after all that the name stands for were looked at. */
export async function placeOf(url: URL, { resolve, permits }: Internet): Promise<LookupAddress | Looked> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  try {
    const family = isIP(host)
    const all = family === 0 ? await resolve(host) : [{ address: host, family }]
    const [first] = all
    if (!first || !all.every(({ address }) => permits(address))) return unsure('It leads into a network that is not public')
    return first
  } catch (error) {
    const { code } = error as { code?: string }
    return code === 'ENOTFOUND'
      ? { state: 'gone', why: 'No website has this name', answered: false }
      : unsure('Its name could not be looked up')
  }
}

interface Answered {
  readonly status: number
  readonly to: string | undefined
}

/** Many websites refuse HEAD, or answer it wrongly: only GET says that something is not there. */
async function asked(url: URL, at: LookupAddress, internet: Internet): Promise<Answered | Looked> {
  const head = await once('HEAD', url, at, internet)
  return 'state' in head || head.status < 400 ? head : await once('GET', url, at, internet)
}

async function once(method: 'HEAD' | 'GET', url: URL, at: LookupAddress, internet: Internet): Promise<Answered | Looked> {
  const { promise, resolve } = Promise.withResolvers<Answered | Looked>()
  const request = openTo(method, url, at, internet, (answer: IncomingMessage) => {
    resolve({ status: answer.statusCode ?? 0, to: answer.headers.location })
    answer.destroy()
  })
  request.on('error', (error: Error & { code?: string }) => {
    resolve(unsure(error.name === 'AbortError' || error.name === 'TimeoutError' ? 'It did not answer in time' : 'It could not be reached'))
  })
  request.end()
  return await promise
}

/** Asks one website, at the address that was looked at. The caller listens for errors and ends the request. */
export function openTo(
  method: 'HEAD' | 'GET',
  url: URL,
  { address, family }: LookupAddress,
  { patience }: Internet,
  answered: (answer: IncomingMessage) => void,
): ClientRequest {
  const send = url.protocol === 'https:' ? overHttps : overHttp
  return send(
    url,
    {
      method,
      headers: { 'user-agent': 'Regard link check', accept: '*/*' },
      agent: false,
      maxHeaderSize: 16 * 1024,
      signal: AbortSignal.timeout(patience),
      // To the address that was looked at, and to no other that the name may stand for a moment later.
      lookup: (_host, options, done) => (options.all === true ? done(null, [{ address, family }]) : done(null, address, family)),
    },
    answered,
  )
}
