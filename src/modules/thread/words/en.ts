import { codebook } from './codebook.en.js'
import { receipt } from './receipt.en.js'
import { receipts } from './receipts.en.js'

/** Every sentence that people read in the thread module, in English. A second language is another file of the same shape. */
export const en = {
  receipts,
  receipt,
  codebook,
  printed: {
    notOurs: 'We did not print this code. Check it against the card.',
    used: 'This code already belongs to another card. Check that the card has not been keyed before.',
    elsewhere: 'This code was printed for a different set of cards. Check that you chose the right one.',
  },
} as const
