import { govukButton, govukInsetText, govukSummaryList } from '#platform/govuk'
import type { Html } from '#platform/html'
import type { CampaignFigure } from '#platform/module'
import { DataTable, dayInWords, LinkList, momentInWords, Tag } from '#platform/web'
import { LinkTrouble } from '#platform/written'
import { urls } from '../urls.js'
import { type Campaign, outBefore, STATES } from './campaign.js'
import type { Gathered } from './gather.js'

interface Facts {
  readonly campaign: Campaign
  readonly gathered: readonly Gathered[]
  readonly brought: readonly CampaignFigure[]
  /** Says that a pre-election period holds it back, where one does. */
  readonly held: Html
  /** What is wrong with its links. */
  readonly trouble: readonly string[]
  readonly mayWrite: boolean
  readonly mayIssue: boolean
}

/** One campaign for staff: how far it is, what stands in it, and what it brought. */
export function CampaignPage(facts: Facts): Html {
  const { campaign, gathered, brought, held, mayWrite } = facts
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  const open = mayWrite && campaign.state !== 'withdrawn'
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">Campaign</span>
        <h1 class="govuk-heading-l">{campaign.name}</h1>
        <p class="govuk-body">
          <Tag {...STATES[campaign.state]} />
        </p>
        {held}
        <LinkTrouble lines={facts.trouble} />
        {campaign.withdrawnAt && govukInsetText({ text: `Withdrawn on ${momentInWords(campaign.withdrawnAt)}: ${campaign.withdrawnWhy}` })}
        {govukSummaryList({
          rows: [
            row('What it is for', campaign.purpose),
            row('In the plan', campaign.objective || 'Nothing named'),
            row('First day', dayInWords(campaign.begins)),
            row('Last day', campaign.ends ? dayInWords(campaign.ends) : 'No end is set'),
            row('In Welsh', campaign.welshName === '' ? 'No' : campaign.welshFresh ? 'Yes' : 'Yes, and older than the English'),
          ],
        })}
        <NextStep {...facts} />
        <DataTable
          caption="What it brought"
          captionSize="m"
          columns={[{ text: 'What' }, { text: 'How many', numeric: true }]}
          rows={brought.map(({ what, label, count, before = 0 }) => [
            before === 0 ? label : `${label}, ${before === count ? 'all' : before.toLocaleString('en-GB')} before it began`,
            <a class="govuk-link" href={urls.campaignRows(campaign.id, what)}>
              {count.toLocaleString('en-GB')}
              <span class="govuk-visually-hidden"> {label.toLowerCase()}: show them</span>
            </a>,
          ])}
          empty="Nothing yet. Put in what belongs to it, and its numbers stand here."
        />
        <h2 class="govuk-heading-m">What stands in it</h2>
        {gathered.every(({ records }) => records.length === 0) && <p class="govuk-body">Nothing yet.</p>}
        {gathered
          .filter(({ records }) => records.length > 0)
          .map(({ source, records }) => (
            <>
              <h3 class="govuk-heading-s">{source.label}</h3>
              <ul class="govuk-list govuk-list--spaced">
                {records.map(({ id, title, href, publicHref, out }) => (
                  <li>
                    <a class="govuk-link" href={href}>
                      {title}
                    </a>
                    {source.heading && publicHref === undefined ? ' (not public)' : ''}
                    {out && outBefore(campaign, out) && ` (out since ${dayInWords(out)}, before it began)`}{' '}
                    {open && (
                      <>
                        <br />
                        <a class="govuk-link" href={urls.campaignRemoval(campaign.id, source.kind, id)}>
                          Take out<span class="govuk-visually-hidden"> {title}</span>
                        </a>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </>
          ))}
        {open && (
          <>
            <h3 class="govuk-heading-s">Put in</h3>
            <LinkList links={gathered.map(({ source }) => ({ text: source.label, href: urls.campaignParts(campaign.id, source.kind) }))} />
          </>
        )}
      </div>
    </div>
  )
}

function NextStep({ campaign, mayWrite, mayIssue }: Facts): Html {
  const { id, state, slug } = campaign
  const secondary = { classes: 'govuk-button--secondary' }
  return (
    <>
      <div class="govuk-button-group">
        {(state === 'draft' || state === 'withdrawn') &&
          mayIssue &&
          govukButton({ text: state === 'draft' ? 'Make it public' : 'Make it public again', href: urls.campaignPublication(id) })}
        {(state === 'draft' || (state !== 'withdrawn' && mayIssue)) &&
          mayWrite &&
          govukButton({ text: 'Change it', href: urls.campaignDetails(id), ...secondary })}
        {state !== 'withdrawn' &&
          mayWrite &&
          (state === 'draft' || mayIssue) &&
          govukButton({
            text: campaign.welshName === '' ? 'Write it in Welsh too' : 'Change the Welsh',
            href: urls.campaignWelsh(id),
            ...secondary,
          })}
        {state === 'ready' && mayIssue && govukButton({ text: 'Take it back to a draft', href: urls.campaignBack(id), ...secondary })}
        {state === 'public' &&
          mayIssue &&
          govukButton({ text: 'Withdraw it', href: urls.campaignWithdrawal(id), classes: 'govuk-button--warning' })}
      </div>
      {(state === 'public' || state === 'withdrawn') && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.campaign(slug)}>
            Its public page
          </a>
        </p>
      )}
    </>
  )
}
