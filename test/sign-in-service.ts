import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type AdapterPayload, Provider } from 'oidc-provider'

/** Somebody's account there: what the service says about them. */
export type Claims = Readonly<Record<string, unknown>> & { readonly email?: string; readonly email_verified?: boolean }

const CLIENT = { clientId: 'regard', clientSecret: 'a secret between the two of them, for tests' }

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })

/** What the service says about how somebody signed in. */
const factorsOf = ({ amr, acr }: Claims = {}) => ({
  ...(Array.isArray(amr) && { amr: amr as string[] }),
  ...(typeof acr === 'string' && { acr }),
})

/** Where the service keeps what it knows, as long as the test runs. */
function inMemory() {
  const kept = new Map<string, AdapterPayload>()
  const of = (name: string) => ({
    upsert: async (id: string, payload: AdapterPayload) => void kept.set(`${name} ${id}`, payload),
    find: async (id: string) => kept.get(`${name} ${id}`),
    findByUid: async (uid: string) => [...kept.values()].find((one) => one.uid === uid),
    findByUserCode: async () => undefined,
    consume: async (id: string) => void kept.set(`${name} ${id}`, { ...kept.get(`${name} ${id}`), consumed: 1 }),
    destroy: async (id: string) => void kept.delete(`${name} ${id}`),
    revokeByGrantId: async (grant: string) => {
      for (const [key, { grantId }] of kept) if (grantId === grant) kept.delete(key)
    },
  })
  return of
}

/** A real sign-in service (OpenID Connect) on this machine, for an office's tests: whoever is named `next` signs in there without being asked. */
export async function signInService(returnTo: string, how: { claimsInToken?: boolean } = {}) {
  const accounts = new Map<string, Claims>()
  let next = ''
  let stuck: RegExp | undefined
  let handle: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => void response.writeHead(503).end()
  const server = createServer((request, response) => {
    if (!stuck?.test(request.url ?? '')) handle(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret.replaceAll(' ', '-'),
        redirect_uris: [returnTo],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    adapter: inMemory(),
    jwks: { keys: [{ ...KEY, use: 'sig', alg: 'RS256', kid: 'for-tests' }] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: how.claimsInToken === false,
    cookies: { keys: ['a key for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts.get(id) }) }),
    // Nobody is asked what the office may know of them.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  handle = (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response)
    const result =
      next === ''
        ? { error: 'access_denied', error_description: 'They pressed Cancel' }
        : { login: { accountId: next, ...factorsOf(accounts.get(next)) } }
    void provider.interactionFinished(request, response, result)
  }

  const close = async () => {
    if (!server.listening) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }

  return {
    settings: { issuer, clientId: CLIENT.clientId, clientSecret: CLIENT.clientSecret.replaceAll(' ', '-'), label: 'Westmarch account' },
    /** Somebody who has an account there. */
    knows: (subject: string, claims: Claims) => void accounts.set(subject, claims),
    /** Who signs in there next; nobody, they cancel. */
    signsInNext: (subject: string) => void (next = subject),
    /** Goes there with the address that Regard gave, signs in as this account (or cancels), and returns the query they come back with. */
    async visit(to: string, subject: string): Promise<URLSearchParams> {
      next = subject
      const cookies = new Map<string, string>()
      for (let url = to, hops = 0; hops < 8; hops += 1) {
        const response = await fetch(url, {
          redirect: 'manual',
          headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        })
        for (const cookie of response.headers.getSetCookie()) {
          const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
          cookies.set(name, value)
        }
        const location = response.headers.get('location')
        if (!location) throw new Error(`The service stopped at ${url}: ${response.status} ${await response.text()}`)
        url = new URL(location, url).href
        if (url.startsWith(returnTo)) return new URL(url).searchParams
      }
      throw new Error('The service never came back')
    },
    /** From now on, requests for such addresses are never answered. */
    stickAt: (path: RegExp | undefined) => void (stuck = path),
    /** Goes away, as when its machine is down. */
    close,
  }
}
