import { actorOf } from '#platform/access'
import { formRoute } from '#platform/forms'
import type { House } from '#platform/module'
import type { Route } from '#platform/web'
import { urls } from '../urls.js'
import { CardFields, cardDetails, cardLabels, cardSchema, cardValues } from './card-form.js'
import { changeCard } from './change-card.js'
import { officeCard } from './office-card.js'

/** Staff change the identity and contact card. */
export function cardRoutes(house: House): readonly Route[] {
  return [
    formRoute(house, urls.card, {
      may: 'office:manage-identity',
      title: 'Who we are and how to reach us',
      back: urls.office,
      schema: cardSchema,
      labels: cardLabels,
      start: async () => cardValues(await officeCard(house.db)),
      fields: (form) => <CardFields form={form} />,
      save: async (tx, data, visit) => {
        await changeCard(tx, cardDetails(data), data.version, actorOf(visit.person), house.clock.now())
        return urls.office
      },
    }),
  ]
}
