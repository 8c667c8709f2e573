import { type Answer, dayInWords, type Language, page, type PageContent, Reading } from '#platform/web'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { type Asking, notNowPage } from './answer-pages.js'

/** The card's address lasts, also while no card is out: says so, and where else to turn. */
export function noCardPage(language: Language): PageContent {
  const words = wordsIn(language)
  return {
    title: words.responding.noCardTitle,
    body: (
      <Reading>
        <h1 class="govuk-heading-l">{words.responding.noCardTitle}</h1>
        <p class="govuk-body">{words.responding.noCardNext}</p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.list}>
            {words.exercise.listTitle}
          </a>
        </p>
      </Reading>
    ),
  }
}

/** Says calmly that it cannot be answered now, and where to read on. */
export function notNow(asking: Asking, state: 'planned' | 'closed'): Answer {
  const words = wordsIn(asking.language).responding
  const { opensOn } = asking.exercise
  return page(notNowPage(asking, state === 'planned' && opensOn ? words.notOpen(dayInWords(opensOn, asking.language)) : words.closed))
}
