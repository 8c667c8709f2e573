import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
} from 'openid-client'
import type { SignInProvider } from '#platform/module'
import { type Account, accountFrom } from './account.js'
import { whatWentWrong, type Trouble } from './trouble.js'

/** What ties an answer to the browser and the moment it was asked for in. */
export interface Ties {
  readonly state: string
  readonly nonce: string
  /** The secret half of PKCE. */
  readonly verifier: string
}

/** The office's own sign-in service. Nothing is asked of it before somebody wants to sign in, so Regard starts without it. */
export interface OfficeSignIn {
  readonly label: string
  readonly issuer: string
  /** Where somebody goes to sign in there. */
  begin(ties: Ties): Promise<{ readonly to: string } | { readonly trouble: Trouble }>
  /** Who came back, from the answer in the address they came back with. */
  finish(answer: URLSearchParams, ties: Ties): Promise<{ readonly account: Account } | { readonly trouble: Trouble }>
}

/** Seconds that each question to the service may take. */
const PATIENCE = 5
/** What the service says of itself is asked again after an hour. */
const KNOWN_FOR = 60 * 60 * 1000

/** Sends the secret the way the service takes it. */
function authentication(secret: string): ClientAuth {
  const [post, basic] = [ClientSecretPost(secret), ClientSecretBasic(secret)]
  return (as, client, body, headers) => {
    const takes = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (takes.includes('client_secret_post') ? post : basic)(as, client, body, headers)
  }
}

/** Speaks OpenID Connect with the office's sign-in service: code, PKCE, state and nonce; every answer's signature is checked. `returnTo` is our own address. */
export function officeSignIn(
  { issuer, clientId, clientSecret, label }: SignInProvider,
  returnTo: string,
  patience = PATIENCE,
): OfficeSignIn {
  let known: { readonly at: number; readonly service: Promise<Configuration> } | undefined

  const service = (): Promise<Configuration> => {
    if (known && performance.now() - known.at < KNOWN_FOR) return known.service
    const local = new URL(issuer).protocol === 'http:'
    const asking = discovery(new URL(issuer), clientId, undefined, authentication(clientSecret), {
      timeout: patience,
      execute: [enableNonRepudiationChecks, ...(local ? [allowInsecureRequests] : [])],
    })
    known = { at: performance.now(), service: asking }
    asking.catch(() => (known = undefined)) // who comes next asks again
    return asking
  }

  return {
    label,
    issuer,
    async begin({ state, nonce, verifier }) {
      try {
        const to = buildAuthorizationUrl(await service(), {
          redirect_uri: returnTo,
          scope: 'openid email profile',
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        })
        return { to: to.href }
      } catch (error) {
        return { trouble: whatWentWrong(error) }
      }
    },
    async finish(answer, { state, nonce, verifier }) {
      try {
        const config = await service()
        const tokens = await authorizationCodeGrant(config, new URL(`${returnTo}?${answer}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
        })
        const claims = tokens.claims()
        if (!claims) return { trouble: { kind: 'refused', why: 'no-token' } }
        // Many services give the e-mail address only to those who ask once more; without it, an account that is connected still signs in.
        const more =
          claims['email'] === undefined && config.serverMetadata().userinfo_endpoint
            ? await fetchUserInfo(config, tokens.access_token, claims.sub).catch(() => ({}))
            : {}
        return { account: accountFrom(issuer, { ...more, ...claims }) }
      } catch (error) {
        return { trouble: whatWentWrong(error) }
      }
    },
  }
}
