import type { Html } from '#platform/html'
import { Written } from '#platform/written'
import { urls } from '../urls.js'
import type { Composed } from './edition.js'

/** What an edition says, as a page shows it. */
export function EditionWords({ composed, origin }: { composed: Composed; origin: string }): Html {
  return (
    <>
      <Written text={composed.intro} origin={origin} />
      {composed.sections.map(({ heading, contributor, body, items, picture }) => (
        <>
          {heading && <h2 class="govuk-heading-m">{heading}</h2>}
          {contributor && <p class="govuk-hint">By {contributor}</p>}
          {picture && (
            <img
              class="public-picture"
              src={urls.picture(picture.file, picture.mark)}
              alt={picture.alt}
              width={picture.width}
              height={picture.height}
              loading="lazy"
            />
          )}
          <Written text={body} origin={origin} />
          {items.map(({ title, summary, href }) => (
            <>
              <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
                <a class="govuk-link" href={href}>
                  {title}
                </a>
              </h3>
              {summary && <p class="govuk-body">{summary}</p>}
            </>
          ))}
        </>
      ))}
    </>
  )
}
