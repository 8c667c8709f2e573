import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { dayInWords, momentInWords, page, Reading, type Route, route } from '#platform/web'
import { urls } from '../urls.js'
import { lastLooked, type StandingLink, standingLinks } from './outward.js'

/** Staff see which links out of public pages lead nowhere, where they stand and since when, and which could not be checked. */
export function deadLinksRoute(house: House): Route {
  return route(urls.deadLinks, {
    may: 'website:see',
    get: async () => {
      const [gone, unsure, last] = [await standingLinks(house, 'gone'), await standingLinks(house, 'unsure'), await lastLooked(house.db)]
      return page({
        title: 'Links that lead nowhere',
        back: urls.staff,
        body: (
          <Reading>
            <h1 class="govuk-heading-l">Links that lead nowhere</h1>
            <p class="govuk-body">
              Links out of pages, news, publications, campaigns and crime prevention are looked at each week. Gone is only what the other
              website itself says is not there. {last ? `Last looked on ${momentInWords(last)}.` : 'None was looked at yet.'}
            </p>
            <h2 class="govuk-heading-m">Gone</h2>
            {gone.length === 0 && <p class="govuk-body">None. Every link leads somewhere, or could not be checked.</p>}
            <Links links={gone} said={({ why, goneSince }) => `${why}${goneSince ? `, since ${dayInWords(goneSince)}` : ''}`} />
            <h2 class="govuk-heading-m">Could not be checked</h2>
            {unsure.length === 0 && <p class="govuk-body">None.</p>}
            <Links links={unsure} said={({ why, lookedAt }) => `${why}${lookedAt ? `, tried on ${momentInWords(lookedAt)}` : ''}`} />
          </Reading>
        ),
      })
    },
  })
}

/** Each link with the texts in which it stands, and what was found of it. */
function Links({ links, said }: { links: readonly StandingLink[]; said: (link: StandingLink) => string }): Html {
  return (
    <>
      {links.map((link) => (
        <div class="govuk-!-margin-bottom-6">
          <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1 long-address">
            <a class="govuk-link" href={link.url} rel="noreferrer">
              {link.url}
            </a>
          </p>
          <p class="govuk-body govuk-!-margin-bottom-1">{said(link)}. It stands in:</p>
          <ul class="govuk-list govuk-list--bullet">
            {link.texts.map(({ title, href }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
