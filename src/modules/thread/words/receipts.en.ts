/** What people read when they look up a code, in English. */
export const receipts = {
  title: 'Look up a code',
  intro: 'Enter the code you were given when you told us what you think. You can see what we have done with it since.',
  label: 'Your code',
  hint: 'For example, K7F3Q-M8TW2-X. It does not matter whether you type the dashes.',
  find: 'Look up',
  lost: 'If you have lost your code, we cannot find it for you: we do not keep it with your name.',
  enter: 'Enter your code',
  onlyLetters: 'A code has only letters and numbers, such as K7F3Q-M8TW2-X',
  noU: 'A code never has the letter U: it may be a V',
  wrongLength: (typed: number) => `A code has 11 letters and numbers; you entered ${typed}`,
  mistyped: 'One of the letters or numbers is wrong. Check the code and try again',
  unknown: 'We cannot find this code. Check it and try again',
  tooMany: {
    title: 'Please wait a minute',
    body: [
      'Several codes that are not ours have been entered from your network.',
      'Nothing is lost. Wait a minute, then try your code again.',
    ],
  },
  notKeyed: {
    title: 'We have not keyed your card yet',
    body: [
      'This is the code of a paper card. We type each card in by hand, and yours is still to come.',
      'Your code will work here once we have. Please come back in a week or two.',
    ],
  },
  unsent: {
    title: 'These answers are not sent yet',
    body: 'You saved them to go on later. They count only once you send them.',
    goOn: 'Go on with your answers',
  },
  gone: {
    title: 'We no longer keep this',
    body: ['This code is one of ours, but what it belonged to has been erased, because its time was up or because we were asked to.'],
  },
} as const
