/** What staff can be allowed to do with the thread. */
export const permissions = {
  'thread:keep-codebook': 'Add, change, merge and retire the themes with which answers are coded',
} as const
