import { showCode } from '#modules/thread'
import type { Body, PageContent } from '#platform/web'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { answeringPage, type Asking } from './answer-pages.js'
import { CarriedFields } from './carried-fields.js'

/** Shown when this device sends the same answers again: they are here, with their code. Another person's may follow. */
export function sentBeforePage(asking: Asking, code: string, carried: Body): PageContent {
  const words = wordsIn(asking.language).responding
  return {
    ...answeringPage(
      asking,
      words.sentBefore,
      <>
        <h1 class="govuk-heading-l">{words.sentBefore}</h1>
        <p class="govuk-body">{words.sentBeforeOnce}</p>
        <p class="govuk-body">
          {words.yourCode} <strong>{showCode(code)}</strong>. {words.keepIt}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={urls.received(asking.exercise.slug, code)}>
            {words.lookUp}
          </a>
        </p>
        <form method="post" action={asking.url} novalidate>
          <CarriedFields carried={carried} />
          <p class="govuk-body">{words.sentBeforeAnother}</p>
          <button type="submit" name="_step" value="another" class="govuk-button govuk-button--secondary" data-module="govuk-button">
            {words.sendAnother}
          </button>
        </form>
      </>,
    ),
    personal: true,
  }
}
