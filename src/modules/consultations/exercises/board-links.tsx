import type { Html } from '#platform/html'
import { bodyUrls } from '../bodies/urls.js'
import { panelUrls } from '../panels/urls.js'
import { urls } from '../urls.js'

const LINKS = [
  { text: 'Victims’ views', href: urls.arrangements },
  { text: 'What partners ask', href: urls.partnerExercises },
  { text: 'Topics', href: urls.topics },
  { text: 'Citizens’ panels', href: panelUrls.list },
  { text: 'Standing invitees', href: bodyUrls.standing },
  { text: 'The annual survey', href: urls.annual },
  { text: 'Do people feel informed?', href: urls.informed },
  { text: 'How soon after closing', href: urls.stageTimes },
  { text: 'Themes by place', href: urls.themes },
  { text: 'Lessons', href: urls.allLessons },
  { text: 'Postcodes and their areas', href: urls.postcodes },
] as const

/** What staff keep about consulting as a whole, beside the exercises. */
export function BoardLinks(): Html {
  return (
    <p class="govuk-body">
      {LINKS.map(({ text, href }, at) => (
        <>
          {at > 0 && ' · '}
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </>
      ))}
    </p>
  )
}
