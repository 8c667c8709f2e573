import type { Html } from '#platform/html'
import type { Words } from '../words/index.js'
import { Section } from './section.js'

/** Other formats, privacy and accessibility. */
export function AboutSection({ words }: { words: Words['about'] }): Html {
  return (
    <Section id="about" heading={words.heading}>
      <p class="govuk-body">{words.formats}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/accessibility-statement">
          {words.accessibility}
        </a>
        {' · '}
        <a class="govuk-link" href="/privacy-notice">
          {words.privacy}
        </a>
      </p>
    </Section>
  )
}
