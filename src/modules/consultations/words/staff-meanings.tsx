import { govukDetails } from '#platform/govuk'
import type { Html } from '#platform/html'

/** Words of our own that staff meet on screen, each explained where it stands. `docs/words.md` says the same. */
export const MEANINGS = {
  exercise: {
    ask: 'What is an exercise?',
    text: 'One time of asking people about something, from its plan to the answer they get: a card, a poll, a survey or a formal consultation.',
  },
  size: {
    ask: 'What is a size?',
    text: 'How much is asked and how much must be written down before it opens, from a card that takes two minutes to a formal consultation.',
  },
  frozen: {
    ask: 'What are frozen figures?',
    text: 'A copy of the counts as they are at that moment. It is kept, so that what is decided and what is published always rest on the same numbers, even when more answers are keyed later.',
  },
  base: {
    ask: 'What is the base of a question?',
    text: 'The number of people whose answer to it counts: its percentages are parts of that number. Whoever gave no answer is not in it.',
  },
  held: {
    ask: 'What does “held for review” mean?',
    text: 'The answer is kept but not counted until one of us has looked at it, because something about it was unusual, such as many answers in a short time from one place. Nothing held is lost.',
  },
  campaign: {
    ask: 'What is a campaign?',
    text: 'Many answers in the same words or nearly, because somebody suggested the words. Each is somebody’s answer and counts; results are shown with them and without.',
  },
} as const

/** One of our own words, explained by one press. */
export function Meaning({ of }: { of: keyof typeof MEANINGS }): Html {
  const { ask, text } = MEANINGS[of]
  return govukDetails({ summaryText: ask, text })
}
