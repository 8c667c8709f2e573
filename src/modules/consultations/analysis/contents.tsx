import type { Html } from '#platform/html'
import type { Language } from '#platform/web'
import { wordsIn } from '../words/index.js'
import type { Figures } from './figures.js'

/** A part of a long page: the id of its heading, and what it is called. */
export interface Part {
  readonly id: string
  readonly text: string
}

/** Where the heading of a question stands. */
export const placeOf = (question: string): string => `figures-${question}`

/** The parts of all figures, in their order on the page. */
export function partsOf(figures: Figures, language: Language): readonly Part[] {
  const say = wordsIn(language).results
  return [
    ...figures.questions.map(({ id, text }) => ({ id: placeOf(id), text })),
    ...((figures.breakdowns ?? []).length > 0 ? [{ id: 'breakdowns', text: say.breakdowns }] : []),
    ...(figures.safetyByPlace ? [{ id: 'safety', text: `${say.safety}: ${say.byPlace.toLowerCase()}` }] : []),
    { id: 'channels', text: say.channels },
  ]
}

/** What stands on a long page, with the way to each part: plain links, which need no script. */
export function Contents({ parts, language }: { parts: readonly Part[]; language: Language }): Html {
  const say = wordsIn(language).results
  return (
    <nav aria-labelledby="contents">
      <h2 class="govuk-heading-s" id="contents" tabindex="-1">
        {say.contents}
      </h2>
      <ol class="govuk-list">
        {parts.map(({ id, text }) => (
          <li>
            <a class="govuk-link govuk-link--no-underline" href={`#${id}`}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The way back to the list of contents. */
export function ToContents({ language }: { language: Language }): Html {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="#contents">
        {wordsIn(language).results.toContents}
      </a>
    </p>
  )
}
