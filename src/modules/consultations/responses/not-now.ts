import { type Answer, dayInWords, page } from '#platform/web'
import { wordsIn } from '../words/index.js'
import { type Asking, notNowPage } from './answer-pages.js'

/** Says calmly that it cannot be answered now, and where to read on. */
export function notNow(asking: Asking, state: 'planned' | 'closed'): Answer {
  const words = wordsIn(asking.language).responding
  const { opensOn } = asking.exercise
  return page(notNowPage(asking, state === 'planned' && opensOn ? words.notOpen(dayInWords(opensOn, asking.language)) : words.closed))
}
