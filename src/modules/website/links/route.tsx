import type { Html } from '#platform/html'
import type { House } from '#platform/module'
import { DataTable, DateText, momentInWords, page, type Route, route } from '#platform/web'
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
          <>
            <h1 class="govuk-heading-l">Links that lead nowhere</h1>
            <p class="govuk-body">
              Links out of pages, news, publications, campaigns and crime prevention are looked at each week. Gone is only what the other
              website itself says is not there. {last ? `Last looked on ${momentInWords(last)}.` : 'None was looked at yet.'}
            </p>
            <DataTable
              caption="Gone"
              captionSize="m"
              columns={[{ text: 'Link' }, { text: 'Stands in' }, { text: 'Since' }, { text: 'What was found' }]}
              rows={gone.map((link) => [
                <Outward link={link} />,
                <Places link={link} />,
                link.goneSince ? <DateText date={link.goneSince} /> : '',
                link.why,
              ])}
              empty="None. Every link leads somewhere, or could not be checked."
            />
            <DataTable
              caption="Could not be checked"
              captionSize="m"
              columns={[{ text: 'Link' }, { text: 'Stands in' }, { text: 'Tried' }, { text: 'Why not' }]}
              rows={unsure.map((link) => [
                <Outward link={link} />,
                <Places link={link} />,
                link.lookedAt ? <DateText date={link.lookedAt} /> : '',
                link.why,
              ])}
              empty="None."
            />
          </>
        ),
      })
    },
  })
}

function Outward({ link: { url } }: { link: StandingLink }): Html {
  return (
    <a class="govuk-link" href={url} rel="noreferrer">
      {url}
    </a>
  )
}

function Places({ link: { texts } }: { link: StandingLink }): Html {
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {texts.map(({ title, href }) => (
        <li>
          <a class="govuk-link" href={href}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  )
}
