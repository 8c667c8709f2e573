import { z } from 'zod'
import { may } from '#platform/access'
import { formRoute, version } from '#platform/forms'
import { govukButton } from '#platform/govuk'
import { campaignSourcesOf, type House, linkTroubleOf } from '#platform/module'
import { DataTable, DateText, doneAt, LinkList, NotFound, page, Pager, type Route, route, Tag } from '#platform/web'
import { HeldNotice } from '#modules/elections'
import { writerOf } from '#modules/identity'
import { urls } from '../urls.js'
import { CAMPAIGN, STATES } from './campaign.js'
import { CAMPAIGN_DAYS, CAMPAIGN_LABELS, CampaignFields, campaignFields, campaignFrom, campaignValues, dayProblems } from './form.js'
import { broughtBy, gather } from './gather.js'
import { beginCampaign, changeCampaign } from './keep.js'
import { campaignHeldOn } from './launches.js'
import { campaignAt, PAGE, someCampaign, someCampaigns } from './queries.js'
import { CampaignPage } from './staff-page.js'

const FIXED = 'It is public or about to be: ask somebody who may correct it'

/** Staff keep campaigns and see what each brought. */
export function campaignRoutes(house: House): readonly Route[] {
  const { db, clock } = house
  return [
    route(urls.staffCampaigns, {
      may: 'publishing:see',
      get: async ({ query, person }) => {
        const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined
        const found = await someCampaigns(db, { before })
        const rows = found.slice(0, PAGE)
        return page({
          title: 'Campaigns',
          back: urls.staff,
          body: (
            <>
              <h1 class="govuk-heading-l">Campaigns</h1>
              <p class="govuk-body">
                A launch or a campaign puts together what belongs together: news, releases, publications, pages and links. It has one public
                page, and one page here that says what it brought.
              </p>
              {may(person, 'publishing:write') && govukButton({ text: 'Begin a campaign', href: urls.newCampaign })}
              <LinkList links={[{ text: 'What residents see', href: urls.campaigns }]} />
              <DataTable
                caption="What was begun last comes first"
                captionSize="m"
                columns={[{ text: 'Name' }, { text: 'State' }, { text: 'First day' }, { text: 'Last day' }]}
                rows={rows.map((one) => [
                  <a class="govuk-link" href={urls.staffCampaign(one.id)}>
                    {one.name}
                  </a>,
                  <Tag {...STATES[one.state]} />,
                  <DateText date={one.begins} />,
                  one.ends ? <DateText date={one.ends} /> : '',
                ])}
                empty="None yet."
              />
              <Pager older={found.length > PAGE ? `${urls.staffCampaigns}?before=${rows.at(-1)?.id ?? 0}` : undefined} />
            </>
          ),
        })
      },
    }),

    formRoute(house, urls.newCampaign, {
      may: 'publishing:write',
      title: 'Begin a campaign',
      back: urls.staffCampaigns,
      days: CAMPAIGN_DAYS,
      schema: z.object(campaignFields),
      fields: (form) => <CampaignFields form={form} />,
      check: async (data) => dayProblems(data),
      button: 'Save the draft',
      save: async (tx, data, { person }) =>
        doneAt(urls.staffCampaign(await beginCampaign(tx, campaignFrom(data), writerOf(person), clock.now())), 'The draft is saved'),
    }),

    route('/staff/campaigns/:id', {
      may: 'publishing:see',
      example: someCampaign('public'),
      get: async ({ params, person }) => {
        const campaign = await campaignAt(db, params.id)
        return page({
          title: campaign.name,
          back: urls.staffCampaigns,
          body: (
            <CampaignPage
              campaign={campaign}
              gathered={await gather(house, db, campaign)}
              trouble={await linkTroubleOf(house, CAMPAIGN, campaign.id)}
              brought={await broughtBy(house, campaign)}
              held={
                <HeldNotice
                  period={await campaignHeldOn(db, campaign, clock.today())}
                  record={{ kind: CAMPAIGN, id: campaign.id }}
                  person={person}
                />
              }
              mayWrite={may(person, 'publishing:write')}
              mayIssue={may(person, 'publishing:issue')}
            />
          ),
        })
      },
    }),

    formRoute(house, '/staff/campaigns/:id/details', {
      may: 'publishing:write',
      example: someCampaign('draft'),
      title: async ({ params }) => `Change “${(await campaignAt(db, params.id)).name}”`,
      back: ({ id }) => urls.staffCampaign(Number(id)),
      days: CAMPAIGN_DAYS,
      schema: z.object({ ...campaignFields, version: version() }),
      labels: CAMPAIGN_LABELS,
      start: async ({ params }) => campaignValues(await campaignAt(db, params.id)),
      fields: (form) => <CampaignFields form={form} />,
      // What residents read, or will read by itself, is changed by those who may correct it.
      check: async (data, { params, person }) => ({
        ...((await campaignAt(db, params.id)).state !== 'draft' && !may(person, 'publishing:issue') && { name: FIXED }),
        ...dayProblems(data),
      }),
      save: async (tx, { version: seen, ...data }, { params, person }) => {
        const campaign = await campaignAt(tx, params.id)
        await changeCampaign(tx, campaign, campaignFrom(data), seen, writerOf(person))
        return urls.staffCampaign(campaign.id)
      },
    }),

    route('/staff/campaigns/:id/brought/:what', {
      may: 'publishing:see',
      example: async (given) => {
        const { id = '0' } = await someCampaign('public')(given)
        const [first] = id === '0' || campaignSourcesOf(house).length === 0 ? [] : await broughtBy(house, await campaignAt(given, id))
        return { id, what: first?.what ?? 'releases' }
      },
      get: async ({ params }) => {
        const campaign = await campaignAt(db, params.id)
        const figure = (await broughtBy(house, campaign)).find(({ what }) => what === params.what)
        if (!figure) throw new NotFound(`number ${params.what} of campaign ${campaign.id}`)
        return page({
          title: `${figure.label}: ${campaign.name}`,
          back: urls.staffCampaign(campaign.id),
          body: (
            <>
              <span class="govuk-caption-l">{campaign.name}</span>
              <h1 class="govuk-heading-l">
                {figure.label}: {figure.count.toLocaleString('en-GB')}
              </h1>
              <DataTable
                caption={figure.label}
                hideCaption
                columns={figure.columns.map((text) => ({ text }))}
                rows={figure.rows.map(({ href, cells: [first = '', ...others] }) => [
                  href === undefined ? (
                    first
                  ) : (
                    <a class="govuk-link" href={href}>
                      {first}
                    </a>
                  ),
                  ...others,
                ])}
                empty="None yet."
              />
            </>
          ),
        })
      },
    }),
  ]
}
