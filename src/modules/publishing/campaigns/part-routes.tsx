import { z } from 'zod'
import type { Db } from '#platform/db'
import { formRoute, TickField } from '#platform/forms'
import { type CampaignSource, campaignSourcesOf, type House } from '#platform/module'
import { doneAt, NotFound, type Route } from '#platform/web'
import { writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import { STORY } from '../stories/story.js'
import { putInto, takeOutOf } from './keep.js'
import { campaignAt, partsOf, someCampaign } from './queries.js'

/** Staff put records into a campaign, of each kind that a module offers, and take them out. */
export function campaignPartRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  const sourceOf = (kind: string): CampaignSource => {
    const source = campaignSourcesOf(house).find((one) => one.kind === kind)
    if (!source) throw new NotFound(`kind ${kind} of what stands in campaigns`)
    return source
  }
  const recordOf = async (
    { id, kind, record }: { readonly id: string; readonly kind: string; readonly record: string },
    given: Db = db,
  ) => {
    const campaign = await campaignAt(given, id)
    const source = sourceOf(kind)
    const part = (await partsOf(given, campaign.id)).find((one) => one.kind === kind && String(one.record) === record)
    if (!part) throw new NotFound(`record ${record} of kind ${kind} in campaign ${id}`)
    const [found] = await source.read(given, [part.record])
    return { part, title: found?.title ?? 'It' }
  }
  return [
    formRoute(house, '/staff/campaigns/:id/parts/:kind', {
      may: 'publishing:write',
      example: async (given) => ({ ...(await someCampaign('draft', 'public')(given)), kind: STORY }),
      title: async ({ params }) => `${sourceOf(params.kind).label} in “${(await campaignAt(db, params.id)).name}”`,
      back: ({ id }) => urls.staffCampaign(Number(id)),
      schema: z.object({
        records: z.union([z.string(), z.array(z.string())], 'Tick what belongs to it').transform((sent) => [sent].flat().map(Number)),
      }),
      fields: async (form, { params }) => {
        const { source, offered } = await offer(params)
        return offered.length === 0 ? (
          <p class="govuk-body">There is nothing else to put in.</p>
        ) : (
          <TickField
            form={form}
            name="records"
            label="What belongs to it?"
            hint={`Those that came last, ${offered.length} at most${source.heading ? '. The public page shows only what is public' : ''}`}
            small
            choices={offered.map(({ id, title }) => ({ value: String(id), text: title }))}
          />
        )
      },
      button: 'Put in',
      save: async (tx, { records }, { params, person }) => {
        const campaign = await campaignAt(tx, params.id)
        const source = sourceOf(params.kind)
        // Only what there is: a form that was changed on its way puts nothing else in.
        const asked = [...new Set(records)].filter((one) => Number.isInteger(one) && one > 0 && one < 1e9)
        const known = asked.length === 0 ? [] : await source.read(tx, asked)
        await putInto(
          tx,
          campaign,
          source.kind,
          known.map(({ id }) => id),
          writerOf(person),
          clock.now(),
        )
        return doneAt(urls.staffCampaign(campaign.id), known.length === 0 ? 'Nothing was put in' : 'Put in')
      },
    }),

    formRoute(house, '/staff/campaigns/:id/parts/:kind/:record/removal', {
      may: 'publishing:write',
      example: someCampaign('public'),
      title: async ({ params }) => `Take “${(await recordOf(params)).title}” out of the campaign?`,
      back: ({ id }) => urls.staffCampaign(Number(id)),
      schema: z.object({}),
      start: async ({ params }) => {
        await recordOf(params)
        return {}
      },
      fields: () => <p class="govuk-body">It stays where it is, and only leaves the campaign. Its numbers count here no more.</p>,
      button: 'Take it out',
      save: async (tx, _data, { params, person }) => {
        const { part } = await recordOf(params, tx)
        const campaign = await campaignAt(tx, params.id)
        await takeOutOf(tx, campaign, part, writerOf(person))
        return doneAt(urls.staffCampaign(campaign.id), 'It is out of the campaign')
      },
    }),
  ]

  async function offer({ id, kind }: { readonly id: string; readonly kind: string }) {
    const campaign = await campaignAt(db, id)
    const source = sourceOf(kind)
    const inIt = new Set((await partsOf(db, campaign.id)).filter((one) => one.kind === kind).map(({ record }) => record))
    return { source, offered: (await source.latest(db)).filter((record) => !inIt.has(record.id)) }
  }
}
