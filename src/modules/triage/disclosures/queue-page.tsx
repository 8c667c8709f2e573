import type { Temporal } from '#platform/clock'
import type { Html } from '#platform/html'
import { DataTable, momentInWords, type PageContent, Tag } from '#platform/web'
import { disclosureUrl, leadUrl } from '../urls.js'
import { en } from '../words/en.js'
import type { Disclosure } from './disclosure.js'

/** What the queue shows. */
export interface Queue {
  readonly open: readonly Disclosure[]
  readonly handled: readonly Disclosure[]
  readonly lead: string | undefined
  readonly names: ReadonlyMap<number, string>
  /** Where the open ones came from, in words, by the disclosure's id. */
  readonly origins: ReadonlyMap<number, string>
  readonly now: Temporal.Instant
}

/** The concerns of a disclosure in words, the most urgent first. */
export const concernsInWords = (disclosure: Disclosure): string => disclosure.concerns.map(({ kind }) => en.concerns[kind]).join(', ')

/** The disclosures to handle, soonest due first; none of what was written is on it. */
export function queuePage({ open, handled, lead, names, origins, now }: Queue): PageContent {
  const whose = ({ assignedTo }: Disclosure) => (assignedTo === null ? en.everybody : (names.get(assignedTo) ?? en.everybody))
  return {
    title: en.title,
    body: (
      <>
        <h1 class="govuk-heading-l">{en.title}</h1>
        <p class="govuk-body">{en.intro}</p>
        <p class="govuk-body">
          {lead === undefined ? en.noLead : en.lead(lead)}{' '}
          <a class="govuk-link" href={leadUrl()}>
            {en.changeLead}
          </a>
        </p>
        <DataTable
          caption={en.open}
          captionSize="m"
          columns={[{ text: en.columns.due }, { text: en.columns.concern }, { text: en.columns.where }, { text: en.columns.whose }]}
          rows={open.map((one) => [
            <Due disclosure={one} now={now} />,
            <Link disclosure={one} />,
            origins.get(one.id) ?? en.noLonger,
            whose(one),
          ])}
          empty={en.none}
        />
        {handled.length === 0 ? null : (
          <DataTable
            caption={en.handled}
            captionSize="m"
            columns={[{ text: en.columns.concern }, { text: en.outcome }]}
            rows={handled.map((one) => [<Link disclosure={one} />, one.outcome ? en.outcomes[one.outcome] : ''])}
          />
        )}
      </>
    ),
  }
}

function Due({ disclosure: { dueAt }, now }: { disclosure: Disclosure; now: Temporal.Instant }): Html {
  const late = dueAt.epochMilliseconds < now.epochMilliseconds
  return (
    <>
      {momentInWords(dueAt)} {late ? <Tag word={en.overdue} tone="late" /> : null}
    </>
  )
}

function Link({ disclosure }: { disclosure: Disclosure }): Html {
  return (
    <a class="govuk-link" href={disclosureUrl(disclosure.id)}>
      {concernsInWords(disclosure)}
    </a>
  )
}
