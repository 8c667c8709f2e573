import type { Html } from '#platform/html'
import { Gallery } from '#platform/pictures'
import { Written } from '#platform/written'
import type { Composed } from './edition.js'
import { PICTURES_AT } from '../pictures/pictures-at.js'

/** What an edition says, as a page shows it. */
export function EditionWords({ composed, origin }: { composed: Composed; origin: string }): Html {
  return (
    <>
      <Written text={composed.intro} origin={origin} />
      {composed.sections.map(({ heading, contributor, body, items, picture }) => (
        <>
          {heading && <h2 class="govuk-heading-m">{heading}</h2>}
          {contributor && <p class="govuk-hint">By {contributor}</p>}
          {picture && <Gallery pictures={[picture]} base={PICTURES_AT} />}
          <Written text={body} origin={origin} />
          {items.map(({ title, summary, href, picture: of }) => (
            <>
              <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
                <a class="govuk-link" href={href}>
                  {title}
                </a>
              </h3>
              {of && <img class="picture__image" src={of.href} alt={of.alt} width={of.width} height={of.height} loading="lazy" />}
              {summary && <p class="govuk-body">{summary}</p>}
            </>
          ))}
        </>
      ))}
    </>
  )
}
