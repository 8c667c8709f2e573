import type { CameBack } from './come-back.js'

type Why = Exclude<CameBack, { to: string }>['why']

/** Why somebody was not signed in by the office's own account, and what they can do; the password way stands beside it. */
export function whyNot(why: Why, label: string, code?: string): string {
  switch (why) {
    case 'down':
      return `We cannot reach ${label} at the moment${code === 'oauth_timeout' ? ': it took too long to answer' : ''}. Try again later, or sign in with your password.`
    case 'settings':
      return `${label} and Regard are not set up for each other. Sign in with your password, and tell a system administrator${code === 'other-issuer' ? ' that OIDC_ISSUER is not what the service calls itself' : ' to check OIDC_CLIENT_ID and OIDC_CLIENT_SECRET'}.`
    case 'cancelled':
      return `You were not signed in by ${label}. Try again, or sign in with your password.`
    case 'refused':
      return `The answer of ${label} could not be trusted, so you were not signed in. Try again, or sign in with your password.`
    case 'late':
      return 'That took too long, was sent twice, or was begun in another browser. Try again, or sign in with your password.'
    case 'unknown':
    case 'left':
      return `Nobody who works here has this account. If you do, ask a system administrator to invite you under the e-mail address that ${label} knows.`
    case 'not-verified':
      return `${label} does not say that it has verified your e-mail address. Sign in with your password once, then connect the account under “Your sign-in”.`
    case 'other-account':
      return `Another account of ${label} is connected with this person already. Sign in with your password; a system administrator can disconnect it.`
  }
}
