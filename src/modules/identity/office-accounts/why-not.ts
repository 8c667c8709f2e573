import type { CameBack } from './come-back.js'

type Why = Exclude<CameBack, { to: string }>['why']

/** Why somebody was not signed in by the office's own account, and what they can do; the password way stands beside it. */
export function whyNot(why: Why, label: string, code?: string): string {
  switch (why) {
    case 'down':
      return `Signing in with ${label} does not work at the moment: its service ${code === 'oauth_timeout' ? 'took too long to answer' : 'cannot be reached'}. Try again later, or sign in with your password.`
    case 'settings':
      return `Signing in with ${label} is not set up right. Sign in with your password, and tell a system administrator ${code === 'other-issuer' ? 'that OIDC_ISSUER is not what the service calls itself' : 'to check OIDC_CLIENT_ID and OIDC_CLIENT_SECRET'}.`
    case 'cancelled':
      return `You did not sign in with ${label}. Try again, or sign in with your password.`
    case 'refused':
      return `The service of ${label} gave an answer that could not be trusted, so you were not signed in. Try again, or sign in with your password.`
    case 'late':
      return 'That took too long, was sent twice, or was begun in another browser. Try again, or sign in with your password.'
    case 'unknown':
    case 'left':
      return 'Nobody who works here has this account. If you do, ask a system administrator to invite you under the e-mail address of the account.'
    case 'not-verified':
      return 'The service does not say that it has verified the e-mail address of this account. Sign in with your password once, then connect the account under “Your sign-in”.'
    case 'other-account':
      return 'This account is connected with another person, or another account with this person. Sign in with your password; a system administrator can disconnect it.'
  }
}
