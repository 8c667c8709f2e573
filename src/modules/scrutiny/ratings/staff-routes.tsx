import { z } from 'zod'
import { actorOf } from '#platform/access'
import { record } from '#platform/audit'
import { formRoute, RadioField } from '#platform/forms'
import type { House } from '#platform/module'
import { bump, doneAt, type Route } from '#platform/web'
import { MEETING, TOPIC } from '../meetings/meeting.js'
import { meetingAt, someMeeting } from '../meetings/queries.js'
import { heldRatings } from '../recordings/queries.js'
import { ownTx } from '../tables.js'
import { urls } from '../urls.js'

/** Staff decide whether ratings count that came in a flood. */
export function heldRatingRoutes(house: House): readonly Route[] {
  const { db } = house
  return [
    formRoute(house, '/staff/scrutiny/meetings/:id/held-ratings', {
      may: 'scrutiny:moderate',
      example: someMeeting(['held']),
      title: async ({ params }) => `Do these ratings of “${(await meetingAt(db, params.id)).title}” count?`,
      back: ({ id }) => urls.staffMeeting(Number(id)),
      schema: z.object({ count: z.enum(['yes', 'no'], 'Choose whether they count') }),
      fields: async (form, { params }) => {
        const many = await heldRatings(db, (await meetingAt(db, params.id)).id)
        return (
          <>
            <p class="govuk-body">
              {many === 1 ? 'One rating' : `${many.toLocaleString('en-GB')} ratings`} came so fast from one network that somebody may have
              pressed again and again. A school or a hall full of people can look the same.
            </p>
            <RadioField
              form={form}
              name="count"
              label="Do they count?"
              choices={[
                { value: 'yes', text: 'Yes, count them' },
                { value: 'no', text: 'No, take them away' },
              ]}
            />
          </>
        )
      },
      save: async (tx, { count }, { params, person }) => {
        const { id } = await meetingAt(tx, params.id)
        if (count === 'yes') await ownTx(tx).updateTable('scrutiny.rating').set({ held: false }).where('meeting', '=', id).execute()
        else await ownTx(tx).deleteFrom('scrutiny.rating').where('meeting', '=', id).where('held', '=', true).execute()
        await bump(tx, TOPIC)
        await record(tx, { by: actorOf(person), did: 'scrutiny:decide-ratings', kind: MEETING, id, detail: { count: count === 'yes' } })
        return doneAt(urls.staffMeeting(id), count === 'yes' ? 'They count' : 'They are taken away')
      },
    }),
  ]
}
