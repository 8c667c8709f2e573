import { z } from 'zod'
import { AreaField, formRoute, required } from '#platform/forms'
import { govukWarningText } from '#platform/govuk'
import type { House } from '#platform/module'
import { dayInWords, doneAt, type Route } from '#platform/web'
import { writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import { withdrawalHeldOn } from './launches.js'
import { pageAt, someLeaving, somePage } from './queries.js'
import { askToWithdraw, keepPublic, withdrawPage } from './withdraw.js'

/** Staff withdraw a page, at once or when a pre-election period is over, and take that back while it waits. */
export function withdrawalRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, '/staff/website/pages/:id/withdrawal', {
      may: 'website:publish',
      example: somePage('public'),
      title: async ({ params }) => `Withdraw “${(await pageAt(db, params.id)).title}”?`,
      back: ({ id }) => urls.staffPage(Number(id)),
      schema: z.object({ why: required(500, 'Say why it is withdrawn') }),
      fields: async (form, { params }) => {
        const held = await withdrawalHeldOn(db, await pageAt(db, params.id), clock.today())
        return (
          <>
            {held &&
              govukWarningText({
                text: `It will stay public until the end of ${dayInWords(held.to)}, when “${held.name}” is over, unless somebody else who may lets it be withdrawn before. Wrong words can be put right at once: change them and publish.`,
                iconFallbackText: 'Warning',
              })}
            <AreaField
              form={form}
              name="why"
              label="Why?"
              hint="Whoever comes to its address reads this in place of the text. It leaves the menu and the search"
              rows={3}
            />
          </>
        )
      },
      button: 'Withdraw it',
      warning: true,
      save: async (tx, { why }, { params, person }) => {
        const one = await pageAt(tx, params.id)
        const held = await withdrawalHeldOn(tx, one, clock.today())
        if (held) await askToWithdraw(tx, one, why, writerOf(person), clock.now())
        else await withdrawPage(tx, one, why, writerOf(person), clock.now())
        return doneAt(urls.staffPage(one.id), held ? `It is withdrawn after ${dayInWords(held.to)}` : 'Withdrawn')
      },
    }),

    formRoute(house, '/staff/website/pages/:id/stay', {
      may: 'website:publish',
      example: someLeaving,
      title: async ({ params }) => `Keep “${(await pageAt(db, params.id)).title}” public?`,
      back: ({ id }) => urls.staffPage(Number(id)),
      schema: z.object({}),
      fields: () => <p class="govuk-body">It is not withdrawn by itself then when the pre-election period is over.</p>,
      button: 'Keep it public',
      save: async (tx, _data, { params, person }) => {
        const one = await pageAt(tx, params.id)
        await keepPublic(tx, one, writerOf(person))
        return doneAt(urls.staffPage(one.id), 'It stays public')
      },
    }),
  ]
}
