import { govukButton } from '#platform/govuk'
import type { House } from '#platform/module'
import { page, Reading, route, type Route } from '#platform/web'
import { crumbs } from '../screens/crumbs.js'
import { urls } from '../urls.js'
import { importRoutes } from './import-routes.js'
import { placeFacts, somePlace } from './one-place.js'
import { placeForms } from './place-forms.js'
import { PlacePage, PlaceTreeList } from './place-page.js'
import { treeOf } from './place.js'
import { everyPlace, places } from './places.js'

/** Staff read and change the geography. */
export function geographyRoutes(house: House): readonly Route[] {
  const may = 'office:manage-geography'
  return [
    route(urls.places, {
      may,
      get: async () => {
        const open = await places(house.db, { on: house.clock.today() })
        const openCodes = new Set(open.map((place) => place.code))
        const others = (await everyPlace(house.db)).filter((place) => !openCodes.has(place.code))
        const body = (
          <Reading>
            <h1 class="govuk-heading-l">Places</h1>
            <div class="govuk-button-group">
              {govukButton({ text: 'Add a place', href: urls.newPlace })}
              {govukButton({ text: 'Import a list', href: urls.newImport, classes: 'govuk-button--secondary' })}
              <a class="govuk-link" href={urls.imports}>
                Earlier imports
              </a>
            </div>
            {open.length === 0 ? (
              <p class="govuk-body">No places yet. Begin with the force area.</p>
            ) : (
              <PlaceTreeList tree={treeOf(open)} />
            )}
            {others.length > 0 && (
              <>
                <h2 class="govuk-heading-m">Closed, or not yet open</h2>
                <PlaceTreeList tree={treeOf(others.map((place) => ({ ...place, parent: null })))} />
              </>
            )}
          </Reading>
        )
        return page({ title: 'Places', body, crumbs: crumbs() })
      },
    }),
    route('/staff/office/places/:code', {
      may,
      example: somePlace,
      get: async (visit) => {
        const facts = await placeFacts(house.db, visit.params.code)
        const body = (
          <Reading>
            <PlacePage {...facts} />
          </Reading>
        )
        return page({ title: facts.place.name, body, crumbs: crumbs({ text: 'Places', href: urls.places }) })
      },
    }),
    ...placeForms(house),
    ...importRoutes(house),
  ]
}
