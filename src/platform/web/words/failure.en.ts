import type { Translated } from '../language.js'

/** What a page says when something could not be done. */
export const en = {
  bad: { title: 'We could not read that', body: ['Go back, check what you entered and try again.'] },
  signedOut: {
    title: 'You have been signed out',
    body: ['What you typed is kept on this page.', 'Sign in in a new tab, come back here, then send it again.'],
  },
  forbidden: {
    title: 'You cannot do this',
    body: ['Your account does not allow it. If you need it for your work, ask a system administrator.'],
  },
  notFound: {
    title: 'Page not found',
    body: ['If you typed the address, check that it is right.', 'If you followed a link, the page may have moved or closed.'],
  },
  conflict: { title: 'This has changed', body: ['Go back, open the page again and check what it says now. Nothing was overwritten.'] },
  nothingChosen: { title: 'Nothing was chosen', body: ['Nothing was changed. Open the page again and choose there.'] },
  most: (bytes: number) =>
    bytes >= 1024 * 1024
      ? `The most we can take here is ${Math.floor(bytes / 1024 / 1024)} MB.`
      : `The most we can take here is ${Math.floor(bytes / 1024)} KB.`,
  again: 'Open the page again',
  problem: 'There is a problem',
  tooLarge: { title: 'That is too large', body: ['Go back and send a shorter text or a smaller file.'] },
  unavailable: {
    title: 'Sorry, there is a problem with the service',
    body: [
      'We cannot reach our records at the moment. Try again in a minute.',
      'If you were sending something, nothing is lost: send it again from this page.',
    ],
  },
  bug: {
    title: 'Sorry, there is a problem with the service',
    body: ['Something went wrong on our side. Try again later.', 'If it goes on, tell us and quote this reference.'],
  },
  signIn: 'Sign in (opens in a new tab)',
  chooseAgain: (filename: string) => `Choose the file “${filename}” again`,
  filesNotKept: 'Only what you typed is kept, never a file.',
  sendAgain: 'Send it again',
  reference: 'Reference:',
} as const

/** The same in any language. */
export type FailureWords = Translated<typeof en>
