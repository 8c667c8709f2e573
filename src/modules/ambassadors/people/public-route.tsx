import type { House } from '#platform/module'
import { DataTable, page, type Route, route } from '#platform/web'
import { everyPlace, OFFICE_TOPIC } from '#modules/office'
import { urls } from '../urls.js'
import { wordsIn } from '../words/index.js'
import { TOPIC } from './ambassador.js'
import { contactPoints } from './queries.js'

/** Residents find whom to turn to in their area: what each ambassador agreed to have published, and nothing of young ones. */
export function publicRoute(house: House): Route {
  const { db } = house
  return route(urls.public, {
    may: 'everyone',
    cache: [TOPIC, OFFICE_TOPIC],
    get: async ({ language }) => {
      const words = wordsIn(language)
      const all = await everyPlace(db)
      const named = (code: string | null) => {
        const found = all.find((one) => one.code === code)
        return found ? (language === 'cy' ? found.welsh : found.name) : words.everywhere
      }
      return page({
        title: words.title,
        body: (
          <>
            <h1 class="govuk-heading-l">{words.title}</h1>
            <p class="govuk-body-l">{words.intro}</p>
            <DataTable
              caption={words.title}
              hideCaption
              columns={[{ text: words.columnWhere }, { text: words.columnWho }, { text: words.columnReach }]}
              rows={(await contactPoints(db)).map((one) => [
                named(one.place),
                one.publicName === '' ? words.noName : <span lang={language === 'en' ? undefined : 'en'}>{one.publicName}</span>,
                <span lang={language === 'en' ? undefined : 'en'}>{one.publicReach}</span>,
              ])}
              empty={words.none}
            />
            <p class="govuk-body">{words.missing}</p>
            <p class="govuk-body">
              <a class="govuk-link" href={urls.own}>
                {words.ownLink}
              </a>
            </p>
          </>
        ),
      })
    },
  })
}
