import { z } from 'zod'
import { formRoute, version } from '#platform/forms'
import type { House } from '#platform/module'
import { doneAt, type Route } from '#platform/web'
import { writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import { shareFormat } from './deal.js'
import { requestAt, requests, someRequest } from './queries.js'

/** Staff put what was made for one person beside the publication afterwards, for everybody. */
export const sharingRoute = (house: House): Route =>
  formRoute(house, '/staff/formats/:id/sharing', {
    may: 'publishing:answer-formats',
    example: async (db) => {
      const row = await requests(db).where('file', 'is not', null).where('shared', 'is', null).orderBy('id').executeTakeFirst()
      return row ? { id: String(row.id) } : await someRequest('sent')(db)
    },
    title: 'Put their copy beside the publication?',
    back: ({ id }) => urls.formatRequest(Number(id)),
    schema: z.object({ version: version() }),
    start: async ({ params }) => ({ version: String((await requestAt(house.db, params.id)).version) }),
    fields: async (_form, { params }) => (
      <>
        <p class="govuk-body">
          From now on everybody can open a copy of the file on the page of “{(await requestAt(house.db, params.id)).title}”. The link of
          whoever asked for it works as before.
        </p>
        <p class="govuk-body">Do not do that where the file, or its name, says anything about them.</p>
      </>
    ),
    button: 'Put it there',
    save: async (tx, { version: seen }, { params, person }) => {
      const one = await requestAt(tx, params.id)
      await shareFormat(tx, one, seen, writerOf(person), house.clock.now())
      return doneAt(urls.formatRequest(one.id), 'Everybody can open it')
    },
  })
