import { z } from 'zod'
import { formRoute } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, type Route } from '#platform/web'
import { AgreementFields, agreementFields, agreementFrom, agreementProblems, namesOf, recordAgreement } from '#modules/identity'
import { urls } from '../urls.js'
import { approveBy } from './approve.js'
import { EDITION } from './edition.js'
import { editionAt, someEdition } from './queries.js'
import { writerOf } from './staff-routes.js'

/** Where nobody else signs in, whoever may send records that somebody agreed: who, when, how, and where the proof is. It counts as the approval. */
export function editionAgreementRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, '/staff/newsletters/editions/:id/agreement', {
      may: 'newsletters:send',
      example: someEdition('waiting'),
      title: async ({ params }) => `Record that somebody approved “${(await editionAt(db, params.id)).subject}”`,
      back: ({ id }) => urls.edition(Number(id)),
      days: ['agreed'],
      schema: z.object(agreementFields),
      fields: (form) => <AgreementFields form={form} yesterday={clock.today().subtract({ days: 1 })} />,
      check: async (data, { params }) => {
        const { writers } = await editionAt(db, params.id)
        const names = await namesOf(
          db,
          writers.map((id) => `person:${id}`),
        )
        const own = [...names.values()].some((name) => data.who.toLowerCase().includes(name.toLowerCase()))
        return {
          ...agreementProblems(data, clock.today()),
          ...(own && { who: 'They wrote in this edition: somebody else must approve it' }),
        }
      },
      save: async (tx, data, { params, person }) => {
        const edition = await editionAt(tx, params.id)
        const by = writerOf(person)
        await recordAgreement(tx, clock, { kind: EDITION, id: String(edition.id) }, agreementFrom('send', data), by.actor)
        await approveBy(tx, edition, by, clock.now())
        return doneAt(urls.edition(edition.id), 'Recorded: it is ready to go')
      },
    }),
  ]
}
