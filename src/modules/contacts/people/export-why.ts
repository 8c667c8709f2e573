/** What a list may leave Regard for, in words; the code is logged. */
export const WHYS = {
  'post-letters': 'To post letters or cards to them',
  'phone-them': 'To phone them',
  'office-event': 'To invite them to an event of the office',
  'mail-program': 'To have them in the office’s own mail program',
  'check-list': 'To check the list',
} as const
export type Why = keyof typeof WHYS
