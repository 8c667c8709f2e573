import { govukCheckboxes, govukDetails } from '#platform/govuk'
import type { Html } from '#platform/html'
import { type Theme, ThemeInWords, themesUrl } from '#modules/thread'
import { keyAt } from './keys.js'

/** The themes to tick, each with its key and what it means, and what is wrong with what was ticked. `possible` are marked as the guess of a program. */
export function ThemeTicks({
  themes,
  chosen,
  possible = [],
  error,
}: {
  themes: readonly Theme[]
  chosen: readonly string[]
  possible?: readonly string[]
  error?: { readonly text: string } | undefined
}): Html {
  return govukCheckboxes({
    name: 'themes',
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: 'Themes', classes: 'govuk-fieldset__legend--m' } },
    errorMessage: error,
    values: [...chosen],
    items: [
      ...themes.map(({ code, name, definition }, place) => {
        const key = keyAt(place)
        return {
          value: code,
          html: (
            <>
              <kbd class="coding__key">{key}</kbd> {name}
              {possible.includes(code) && <span class="coding__possible"> possible</span>}
            </>
          ),
          ...(definition && { hint: { text: definition } }),
          attributes: { 'data-key': key },
        }
      }),
      { value: '', divider: 'or' },
      { value: 'none', text: 'It raises none of these', behaviour: 'exclusive' },
    ],
  })
}

/** What belongs to each theme and what does not, to look at beside the text. */
export function CodebookBeside({ themes }: { themes: readonly Theme[] }): Html {
  return govukDetails({
    summaryText: 'The codebook: what belongs where',
    html: (
      <>
        {themes.map((theme, place) => (
          <>
            <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
              {keyAt(place)} {theme.name}
            </h3>
            <ThemeInWords theme={theme} />
          </>
        ))}
        <p class="govuk-body">
          <a class="govuk-link" href={themesUrl()}>
            The codebook
          </a>
        </p>
      </>
    ),
  })
}
