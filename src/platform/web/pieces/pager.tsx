import { govukPagination } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { Language } from '../language.js'
import { wordsIn } from '../words/index.js'

/** The way to newer and older entries of a list that is read from a key onwards, so it has no page numbers. Nothing when all fits. */
export function Pager({
  newer,
  older,
  onward,
  language = 'en',
}: {
  newer?: string | undefined
  older?: string | undefined
  /** The way on in a list that is not by age, such as the lines of a file. */
  onward?: string | undefined
  language?: Language
}): Html {
  const words = wordsIn(language)
  if (!newer && !older && !onward) return <></>
  return govukPagination({
    landmarkLabel: words.pages,
    previous: newer && { href: newer, text: words.newer },
    next: onward ? { href: onward, text: words.onward } : older && { href: older, text: words.older },
  })
}
