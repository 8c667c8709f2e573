/** Somebody's account at the office's sign-in service, as the service vouches for it. */
export interface Account {
  readonly subject: string
  /** Only an address that the service says it has verified; undefined otherwise. */
  readonly email: string | undefined
  /** What the service says about how they signed in there: `amr` and `acr` together. */
  readonly signs: readonly string[]
}

type Claims = Readonly<Record<string, unknown>> & { readonly sub: string }

const TRUE: readonly unknown[] = [true, 'true', 1, '1']
const ENTRA = 'https://login.microsoftonline.com'

/**
 * Reads what the service says. An address counts only with `email_verified`. Entra ID never sends that, and its addresses can be changed by whoever
 * manages an account, so there it counts only with `xms_edov`, which says that the owner of the address's domain was verified.
 */
export function accountFrom(issuer: string, claims: Claims): Account {
  const { sub, email, email_verified, xms_edov, amr, acr } = claims
  const entra = new URL(issuer).origin === ENTRA
  const verified = entra ? TRUE.includes(xms_edov) : email_verified === true || email_verified === 'true'
  const signs = [amr ?? [], acr ?? []].flat().filter((sign): sign is string => typeof sign === 'string')
  return { subject: sub, email: verified && typeof email === 'string' && email !== '' ? email.trim().toLowerCase() : undefined, signs }
}
