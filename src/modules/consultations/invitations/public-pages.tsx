import type { PageContent } from '#platform/web'
import { modeOf } from '../modes/mode.js'
import { answeringPage, type Asking } from '../responses/answer-pages.js'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'

function saying(asking: Asking, title: string, sentences: readonly string[]): PageContent {
  return answeringPage(
    asking,
    title,
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {sentences.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={urls.exercise(asking.exercise.slug)}>
          {asking.exercise.title}
        </a>
      </p>
    </>,
  )
}

/** What somebody without an invitation reads where the questions would be. */
export function byInvitationPage(asking: Asking): PageContent {
  const words = wordsIn(asking.language).modes
  const mode = modeOf(asking.exercise)
  return mode === 'staff'
    ? saying(asking, words.staffOnlyTitle, [words.meaning.staff])
    : saying(asking, words.byInvitationTitle, [words.meaning[mode], words.byInvitation, words.lost])
}

/** What somebody reads whose link was used, replaced or never ours. */
export function invitationGonePage(asking: Asking): PageContent {
  const words = wordsIn(asking.language).modes
  return { ...saying(asking, words.goneTitle, [words.gone, words.lost]), personal: true }
}
