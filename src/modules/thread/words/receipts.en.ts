/** What people read when they look up a code, in English. */
export const receipts = {
  enter: 'Enter your code',
  onlyLetters: 'A code has only letters and numbers, such as K7F3Q-M8TW2-X',
  noU: 'A code never has the letter U: it may be a V',
  wrongLength: (typed: number) => `A code has 11 letters and numbers; you entered ${typed}`,
  mistyped: 'One of the letters or numbers is wrong. Check the code and try again',
} as const
