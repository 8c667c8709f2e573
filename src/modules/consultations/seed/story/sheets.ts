import type { Sheet } from '../../exercises/exercise.js'

/** What most of the office's sheets say. */
export const USUAL: Sheet = {
  who: 'Everybody who lives, works or studies in Westmarch, of any age.',
  how: 'Online; on paper at libraries, markets and our stalls; by telephone; and at community forums.',
  nonDigital:
    'Ring us and we will write your answers down for you, or ask for a paper copy with a free-post envelope. Libraries in all five districts have copies at the desk.',
  seldomHeard:
    'People without the internet through the libraries and lunch clubs, young people through schools and the youth assembly, farming families through the mart, and people whose first language is not English through community groups, with an interpreter.',
  lawfulBasis: 'public-task',
  retentionMonths: 36,
}
