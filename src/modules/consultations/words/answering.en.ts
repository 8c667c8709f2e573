/** What a resident reads while answering. */
export const answering = {
  optional: '(optional)',
  or: 'or',
  choose: 'Choose a place',
  allThatApply: 'Select all that apply.',
  noAnswer: 'Not answered',
  insteadOf: (question: string) => `Instead of answering “${question}”`,
  missing: {
    single: 'Select one answer',
    multiple: 'Select at least one answer',
    'yes-no': 'Select yes or no',
    scale: 'Select a number',
    number: 'Enter a number',
    'short-text': 'Enter your answer',
    'long-text': 'Enter your answer',
    place: 'Select a place',
  },
  declaredAndMore: 'Either answer, or say that you do not know or prefer not to say',
  exclusiveAndMore: 'Either select what applies, or the last choice alone',
  notAChoice: 'Select one of the answers shown',
  onlyOne: 'Select one answer only',
  notANumber: 'Enter a number in figures, like 250',
  tooLow: (least: number) => `Enter a number of at least ${least}`,
  tooHigh: (most: number) => `Enter a number of at most ${most}`,
  tooLong: (most: number, over: number) =>
    `Shorten your answer to ${most} characters or fewer: it is ${over} ${over === 1 ? 'character' : 'characters'} too long`,
}
