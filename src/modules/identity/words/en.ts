import type { Translated } from '#platform/web'

/** What people from outside the office read when they sign in or follow a link, in English. */
export const en = {
  signIn: 'Sign in with a link by e-mail',
  signInHelp: 'Enter the e-mail address that the office knows. We send you a link: no password is needed.',
  email: 'E-mail address',
  emailMissing: 'Enter an e-mail address, like name@example.com',
  sendLink: 'Send me a link',
  staffInstead: 'Do you work in the office?',
  staffSignIn: 'Staff sign in here',
  onItsWay: 'Look in your mailbox',
  onItsWayBody: [
    'If we know this address, a link is on its way. It works once, for 20 minutes.',
    'Nothing there after five minutes? Look among unwanted mail, or check the address and ask again.',
  ],
  pressToSignIn: 'Sign in',
  pressToSignInBody: 'Press the button to sign in on this device.',
  mailSubject: 'Your link to sign in',
  mailText: (link: string) =>
    `Hello,\n\nsomebody, probably you, asked to sign in with this address. Follow this link within 20 minutes and press the button:\n\n${link}\n\nIf it was not you, do nothing: nobody can sign in without this mail.\n`,
  staffMailText: (link: string) =>
    `Hello,\n\nsomebody, probably you, asked for a link to sign in with this address. You work in the office, so you sign in with your password here:\n\n${link}\n`,
  deadLink: 'This link no longer works',
  deadSignIn: ['A link to sign in works once, for 20 minutes. You can ask for a new one.'],
  askAgain: 'Ask for a new link',
  deadJob: {
    unknown: ['We do not know this link. Check that you copied all of it from the mail.'],
    expired: ['The time for this link has run out. Reply to the mail it came with, and the office can send a new one.'],
    used: [
      'This link was used already, and we have what was sent with it. If you need to change something, reply to the mail it came with.',
    ],
    withdrawn: [
      'The office has withdrawn this link, so there is nothing left for you to do. If that surprises you, reply to the mail it came with.',
    ],
  },
}

/** The same in any language. */
export type Words = Translated<typeof en>
