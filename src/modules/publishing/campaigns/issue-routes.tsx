import { z } from 'zod'
import { AreaField, formRoute, required } from '#platform/forms'
import type { House } from '#platform/module'
import { dayInWords, doneAt, type Route } from '#platform/web'
import { HoldWarning } from '#modules/elections'
import { writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import { campaignHeldOn } from './launches.js'
import { campaignBackToDraft, readyCampaign, withdrawCampaign } from './publish.js'
import { campaignAt, someCampaign } from './queries.js'

/** How a campaign becomes public and is withdrawn. */
export function campaignIssueRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    formRoute(house, '/staff/campaigns/:id/publication', {
      may: 'publishing:issue',
      example: someCampaign('draft'),
      title: async ({ params }) => `Make “${(await campaignAt(db, params.id)).name}” public?`,
      back: ({ id }) => urls.staffCampaign(Number(id)),
      schema: z.object({}),
      fields: async (_form, { params }) => {
        const { id, begins, purpose } = await campaignAt(db, params.id)
        return (
          <>
            <HoldWarning period={await campaignHeldOn(db, { id, state: 'ready', begins }, clock.today())} />
            <p class="govuk-body-l">{purpose}</p>
            <p class="govuk-body">
              Its page is public on {dayInWords(begins)}, or within a minute where that day has come. It shows only what is public itself.
            </p>
          </>
        )
      },
      button: 'Make it public',
      save: async (tx, _data, { params, person }) => {
        const campaign = await campaignAt(tx, params.id)
        await readyCampaign(tx, campaign, writerOf(person))
        return doneAt(urls.staffCampaign(campaign.id), 'It becomes public on its first day, or within a minute')
      },
    }),

    formRoute(house, '/staff/campaigns/:id/back-to-draft', {
      may: 'publishing:issue',
      example: someCampaign('ready'),
      title: async ({ params }) => `Take “${(await campaignAt(db, params.id)).name}” back to a draft?`,
      back: ({ id }) => urls.staffCampaign(Number(id)),
      schema: z.object({}),
      fields: () => <p class="govuk-body">It does not become public by itself then.</p>,
      button: 'Take it back',
      save: async (tx, _data, { params, person }) => {
        const campaign = await campaignAt(tx, params.id)
        await campaignBackToDraft(tx, campaign, writerOf(person))
        return doneAt(urls.staffCampaign(campaign.id), 'It is a draft again')
      },
    }),

    formRoute(house, '/staff/campaigns/:id/withdrawal', {
      may: 'publishing:issue',
      example: someCampaign('public'),
      title: async ({ params }) => `Withdraw “${(await campaignAt(db, params.id)).name}”?`,
      back: ({ id }) => urls.staffCampaign(Number(id)),
      schema: z.object({ why: required(500, 'Say why it is withdrawn') }),
      fields: (form) => (
        <AreaField
          form={form}
          name="why"
          label="Why?"
          hint="Residents read it on its page, in place of the campaign. What stands in it stays public"
          rows={3}
        />
      ),
      button: 'Withdraw it',
      warning: true,
      save: async (tx, { why }, { params, person }) => {
        const campaign = await campaignAt(tx, params.id)
        await withdrawCampaign(tx, campaign, why, writerOf(person), clock.now())
        return doneAt(urls.staffCampaign(campaign.id), 'Withdrawn')
      },
    }),
  ]
}
