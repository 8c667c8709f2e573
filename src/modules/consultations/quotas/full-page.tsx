import type { Body, PageContent } from '#platform/web'
import { answeringPage, type Asking } from '../responses/answer-pages.js'
import { CarriedFields } from '../responses/carried-fields.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'

/** Says calmly that enough people like this one have answered, that nothing has been sent, and what the person can do. */
export function fullPage(asking: Asking, to: string, carried: Body): PageContent {
  const say = wordsIn(asking.language).responding
  return {
    ...answeringPage(
      asking,
      say.fullTitle,
      <>
        <h1 class="govuk-heading-l">{say.fullTitle}</h1>
        <p class="govuk-body">{say.fullWhy}</p>
        <p class="govuk-body">{say.fullChoice}</p>
        <form method="post" action={to} novalidate>
          <CarriedFields carried={carried} />
          <input type="hidden" name="_over" value="yes" />
          <button type="submit" name="_step" value="send" class="govuk-button" data-module="govuk-button" data-prevent-double-click="true">
            {say.fullKeep}
          </button>
        </form>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.exercise(asking.exercise.slug)}>
            {say.fullLeave}
          </a>
        </p>
      </>,
    ),
    personal: true,
  }
}

/** What the page carries to the second sending: the token of the check, and the address somebody left. */
export const carriedFrom = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name === '_token' || name.startsWith('contact-') || name === 'website'))
