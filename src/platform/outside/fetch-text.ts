import type { IncomingMessage } from 'node:http'
import { INTERNET, type Internet, MOST_REDIRECTS, openTo, placeOf } from './look.js'

/** What came of asking another website for a text. */
export type Fetched = { readonly text: string } | { readonly trouble: string }

/** The most that is read of one answer. */
const MOST_BYTES = 4 * 1024 * 1024

/** Reads a text at an address on another website, by the same rules as `look`. Never throws, and never asks an address inside a network. */
export async function fetchText(address: string, internet: Internet = INTERNET): Promise<Fetched> {
  let url = URL.parse(address)
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '') return { trouble: 'It is no usual web address' }
    if (!internet.ports.includes(url.port)) return { trouble: 'It uses an unusual port' }
    const at = await placeOf(url, internet)
    if ('state' in at) return { trouble: at.state === 'there' ? '' : at.why }
    const answer = await once(url, at, internet)
    if (!('to' in answer)) return answer
    url = URL.parse(answer.to, url.href)
  }
  return { trouble: 'It leads on and on' }
}

async function once(url: URL, at: Parameters<typeof openTo>[2], internet: Internet): Promise<Fetched | { readonly to: string }> {
  const { promise, resolve } = Promise.withResolvers<Fetched | { readonly to: string }>()
  const request = openTo('GET', url, at, internet, (answer: IncomingMessage) => {
    const { statusCode = 0, headers } = answer
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      resolve({ to: headers.location })
      answer.destroy()
      return
    }
    if (statusCode !== 200) {
      resolve({ trouble: `The website answered ${statusCode}` })
      answer.destroy()
      return
    }
    const parts: Buffer[] = []
    let size = 0
    answer.on('data', (part: Buffer) => {
      parts.push(part)
      size += part.length
      if (size <= MOST_BYTES) return
      resolve({ trouble: 'It is too large' })
      answer.destroy()
    })
    answer.on('end', () => resolve({ text: Buffer.concat(parts).toString('utf8') }))
    answer.on('error', () => resolve({ trouble: 'It broke off' }))
  })
  request.on('error', (error: Error) => {
    resolve({
      trouble: error.name === 'AbortError' || error.name === 'TimeoutError' ? 'It did not answer in time' : 'It could not be reached',
    })
  })
  request.end()
  return await promise
}
